"""xml.etree, minidom, sax and html: parsing whole and in pieces, searching, building, writing,
namespaces, errors.
"""

import html
import io
import xml.dom.minidom as minidom
import xml.etree.ElementTree as ET
import xml.sax
from html.parser import HTMLParser
from xml.sax.saxutils import escape, quoteattr

document = """<?xml version="1.0"?>
<library xmlns:x="urn:x" owner="ann">
  <book id="1" lang="de"><title>Eins &amp; mehr</title><x:price>9.50</x:price></book>
  <book id="2"><title>Two</title>tail text<note/></book>
  <!-- comment --><shelf><book id="3"><title>Τρία</title></book></shelf>
</library>"""
root = ET.fromstring(document)
print(
    root.tag,
    root.attrib,
    [book.get('id') for book in root.iter('book')],
    root.find('book/title').text,
    root.findtext('.//x:price', namespaces={'x': 'urn:x'}),
)
print(
    [book.get('id') for book in root.findall(".//book[title='Two']")],
    root.find('book[@lang]').get('lang'),
    root[1].find('title').tail,
    len(root),
    root.find('absent'),
)
shelf = root.find('shelf')
new = ET.SubElement(shelf, 'book', {'id': '4'}, kind='new')
new.text, new.tail = 'four <&>', '\n'
shelf.insert(0, ET.Comment('inserted'))
root.remove(root[0])
for book in list(root.iter('book')):
    book.set('seen', 'yes')
text = ET.tostring(root, encoding='unicode')
print(
    len(text),
    'four &lt;&amp;&gt;' in text,
    text.count('seen="yes"'),
    ''.join(root.itertext()).split(),
    ET.tostring(new),
)
ET.indent(root, '  ')
stream = io.BytesIO()
ET.ElementTree(root).write(stream, encoding='utf-8', xml_declaration=True, short_empty_elements=False)
again = ET.fromstring(stream.getvalue())
print(
    len(stream.getvalue().splitlines()),
    [e.tag for e in again.iter()][:4],
    ET.canonicalize('<a  z="1" b="2"/>'),
)

events = []
for event, element in ET.iterparse(io.StringIO(document), events=('start', 'end', 'start-ns', 'comment')):
    events.append((event, getattr(element, 'tag', element) if event in ('start', 'end') else '-'))
    if event == 'end':
        element.clear()
print(len(events), events[:3], events[-1])
puller = ET.XMLPullParser(['end'])
out = []
for at in range(0, len(document), 37):
    puller.feed(document[at : at + 37])
    out.extend(element.tag for _, element in puller.read_events())
puller.close()
print(out[:4], len(out))
builder = ET.TreeBuilder(element_factory=lambda tag, attributes: ET.Element(tag.upper(), attributes))
parser = ET.XMLParser(target=builder)
parser.feed('<a><b>x</b></a>')
print(ET.tostring(parser.close()))
deep = ET.Element('d0')
inner = deep
for n in range(1, 200):
    inner = ET.SubElement(inner, f'd{n}')
print(len(list(deep.iter())), inner.tag)
for bad in ('<a>', '<a></b>', '', '<a b=1/>', '&undefined;', '<a>\x00</a>', '<x:a/>'):
    try:
        ET.fromstring(bad)
    except (ET.ParseError, ValueError) as error:
        print(error.code, end=' ')
print()

dom = minidom.parseString(document.encode())
books = dom.getElementsByTagName('book')
print(
    len(books),
    books[0].getAttribute('lang'),
    books[1].firstChild.firstChild.data,
    dom.documentElement.childNodes[1].nodeName,
)
made = dom.createElement('made')
made.appendChild(dom.createTextNode('text'))
books[2].parentNode.replaceChild(made, books[2])
print(
    dom.documentElement.toxml().count('<book'),
    made.toprettyxml(indent=' ').strip(),
    made.cloneNode(True).isSameNode(made),
)
dom.unlink()


class Counter(xml.sax.ContentHandler):
    def __init__(self):
        super().__init__()
        self.tags, self.text = {}, []

    def startElement(self, name, attributes):
        self.tags[name] = self.tags.get(name, 0) + len(attributes)

    def characters(self, content):
        self.text.append(content.strip())


counter = Counter()
xml.sax.parseString(document.encode(), counter)
print(counter.tags, ''.join(counter.text)[:12], escape('<&>', {'>': '!'}), quoteattr('a"b'))


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))

    def handle_data(self, data):
        if data.strip():
            self.found.append(data.strip())

    def handle_endtag(self, tag):
        self.found.append(f'/{tag}')

    def handle_comment(self, data):
        self.found.append(('comment', data))


links = Links()
for piece in (
    '<html><p class=x>Hi &am',
    'p; <a href="?a=1&amp;b=2"',
    '>go</a><br/><!-- c --><b>unclosed <i>',
    '</p></html>',
):
    links.feed(piece)
links.close()
print(links.found)
print(html.escape('<a "b">'), html.unescape('&lt;&eacute;&#8364;&#x41;&notit;&nope;'))
