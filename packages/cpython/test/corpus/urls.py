"""urllib.parse, ipaddress, uuid, mimetypes and email: splitting, joining, quoting, addresses, messages,
headers.
"""

import email
import email.policy
import ipaddress
import mimetypes
import urllib.parse as up
import uuid
from email.message import EmailMessage

url = 'https://ann:pw@example.org:8080/a/b;p?q=1&q=2&empty=&x=%C3%A9#frag'
parts = up.urlsplit(url)
print(
    parts.scheme,
    parts.hostname,
    parts.port,
    parts.username,
    parts.query,
    parts.fragment,
    up.urlunsplit(parts) == url,
    up.urlparse(url).params,
)
print(
    up.parse_qs(parts.query),
    up.parse_qsl(parts.query, keep_blank_values=True)[-2:],
    up.urlencode({'a b': ['x', 'é'], 'n': 1}, doseq=True),
    parts._replace(path='/').geturl()[-40:],
)
print(
    [
        up.urljoin('http://h/a/b/c', reference)
        for reference in ('../d', '/x', '?q', '#f', 'http://o/', '//k/l', '', './../../..')
    ]
)
print(
    up.quote('ä /?&'),
    up.quote_plus('a b/é', safe='/'),
    up.unquote('%e4%20', 'latin-1'),
    up.unquote_to_bytes('a%20%ff'),
    up.quote(b'\xff'),
    up.urldefrag(url).fragment,
)
for bad in ('http://[::1', 'http://h:99999/', 'http://h:x/'):
    try:
        up.urlsplit(bad).port
    except ValueError as error:
        print(type(error).__name__, end=' ')
print()
print(
    len({up.urlsplit(f'http://host{n % 7}/p{n}?k={n}').netloc for n in range(300)}),
    up.urlsplit(b'http://b/').netloc,
)

network = ipaddress.ip_network('192.168.0.0/28')
print(
    network.num_addresses,
    list(network.hosts())[-1],
    [str(n) for n in network.subnets(prefixlen_diff=2)],
    ipaddress.ip_address('192.168.0.9') in network,
)
six = ipaddress.ip_address('2001:db8::1')
print(
    six.exploded,
    six + 1,
    six.is_private,
    int(ipaddress.ip_address('1.2.3.4')),
    ipaddress.ip_interface('10.0.0.5/8').network,
    sorted([ipaddress.ip_address(a) for a in ('10.0.0.9', '10.0.0.10')])[0],
)
print(
    [
        str(n)
        for n in ipaddress.collapse_addresses(
            map(ipaddress.ip_network, ['10.0.0.0/25', '10.0.0.128/25', '10.1.0.0/32'])
        )
    ],
    list(ipaddress.summarize_address_range(ipaddress.ip_address('1.0.0.0'), ipaddress.ip_address('1.0.0.2'))),
)
for bad in ('1.2.3', '1.2.3.256', '::g', '10.0.0.1/8'):
    try:
        ipaddress.ip_network(bad)
    except ValueError:
        print('ValueError', end=' ')
print()
u = uuid.UUID('12345678123456781234567812345678')
print(
    u,
    u.version,
    uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org'),
    uuid.uuid3(uuid.NAMESPACE_URL, 'x').hex[:8],
    u.fields[0],
    {u: 1}[uuid.UUID(int=u.int)],
)
types = mimetypes.MimeTypes(filenames=())
print(types.guess_type('a/b.tar.gz'), types.guess_type('x.html'), types.guess_extension('text/plain'))

message = EmailMessage()
message['Subject'] = (
    'Grüße aus Köln, eine lange Betreffzeile die umgebrochen werden muss, weil sie so lang ist'
)
message['From'] = 'Änn <ann@example.org>'
message['To'] = 'bob@example.org, "C, D" <cd@example.org>'
message.set_content('Hello é\n')
message.add_alternative('<p>Hello</p>', subtype='html')
message.add_attachment(b'\x00\x01binary', maintype='application', subtype='octet-stream', filename='dätä.bin')
raw = message.as_bytes()
parsed = email.message_from_bytes(raw, policy=email.policy.default)
print(
    parsed['subject'] == message['subject'],
    parsed['to'].addresses[1].display_name,
    [part.get_content_type() for part in parsed.walk()],
    parsed.get_body(('html',)).get_content().strip(),
)
attachment = next(parsed.iter_attachments())
print(
    attachment.get_filename(),
    attachment.get_content(),
    parsed.is_multipart(),
    parsed['From'].addresses[0].username,
)
broken = email.message_from_string(
    'Subject: =?utf-8?q?caf=C3=A9?=\nBroken header\n\nbody', policy=email.policy.default
)
print(broken['subject'], [type(defect).__name__ for defect in broken.defects], broken.get_payload())
