"""unittest run into a stream: passing, failing, erring, skipped, expected, subtests, fixtures, mocks,
patches.
"""

import io
import re
import unittest
from unittest import mock

log = []


class Basics(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.shared = ['class']
        log.append('setUpClass')

    @classmethod
    def tearDownClass(cls):
        del cls.shared
        log.append('tearDownClass')

    def setUp(self):
        self.resource = {'open': True}
        self.addCleanup(log.append, f'cleanup {self._testMethodName}')

    def tearDown(self):
        self.resource.clear()

    def test_equalities(self):
        self.assertEqual([1, {'a': (2,)}], [1, {'a': (2,)}])
        self.assertCountEqual('abc', 'cba')
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertIn(3, range(5))
        self.assertRegex('text', 'e.t')
        self.assertIsInstance(self.shared, list)

    def test_fails(self):
        self.assertEqual([1, 2, 3], [1, 5, 3], 'lists')

    def test_errs(self):
        raise LookupError('an error')

    def test_raises(self):
        with self.assertRaisesRegex(ValueError, 'invalid') as caught:
            int('x')
        self.assertIsNone(caught.exception.__cause__)
        with self.assertWarns(UserWarning), self.assertLogs('here') as logs:
            import logging
            import warnings

            warnings.warn('careful')
            logging.getLogger('here').warning('said')
        self.assertEqual(logs.output, ['WARNING:here:said'])

    @unittest.skip('not today')
    def test_skipped(self):
        self.fail()

    @unittest.expectedFailure
    def test_expected(self):
        self.assertDictEqual({'a': 1}, {'a': 2})

    def test_subtests(self):
        for n in range(4):
            with self.subTest(n=n):
                self.assertNotEqual(n, 2)


class Mocks(unittest.TestCase):
    def test_mock(self):
        service = mock.Mock(spec=['get', 'put'], **{'get.return_value': [1]})
        service.put.side_effect = [None, KeyError('full')]
        self.assertEqual(service.get('k', default=2), [1])
        service.put(1)
        self.assertRaises(KeyError, service.put, 2)
        service.get.assert_called_once_with('k', default=2)
        self.assertEqual(
            service.mock_calls, [mock.call.get('k', default=2), mock.call.put(1), mock.call.put(2)]
        )
        with self.assertRaises(AttributeError):
            service.absent

    @mock.patch('os.getcwd', return_value='/patched')
    def test_patch(self, getcwd):
        import os

        with (
            mock.patch.dict(os.environ, {'MADE_UP': '1'}),
            mock.patch.object(Basics, 'shared', ['x'], create=True),
        ):
            self.assertEqual((os.getcwd(), os.environ['MADE_UP'], Basics.shared), ('/patched', '1', ['x']))
        self.assertNotIn('MADE_UP', os.environ)

    def test_magic(self):
        magic = mock.MagicMock()
        magic.__getitem__.side_effect = lambda key: key * 2
        with magic as entered:
            self.assertIs(entered, magic.__enter__.return_value)
        self.assertEqual((magic[4], len(magic), bool(magic)), (8, 0, True))


def run(*cases):
    stream = io.StringIO()
    suite = unittest.TestSuite(unittest.defaultTestLoader.loadTestsFromTestCase(case) for case in cases)
    result = unittest.TextTestRunner(stream, verbosity=2).run(suite)
    return result, stream.getvalue()


result, text = run(Basics, Mocks)
print(
    len(result.failures),
    len(result.errors),
    len(result.skipped),
    len(result.expectedFailures),
    result.wasSuccessful(),
)
print(re.findall(r'^(test_\w+) .*?\.\.\. (\w+)', text, re.M))
print([case.id().rpartition('.')[2] for case, _ in result.failures], log)
print('lists' in text, 'First differing element 1' in text, text.count('Traceback'))
again = [run(Mocks)[0].wasSuccessful() for _ in range(3)]
made = type(
    'Made',
    (unittest.TestCase,),
    {f'test_{n}': (lambda n: lambda self: self.assertLess(n, 15))(n) for n in range(20)},
)
result, text = run(made)
print(again, result.testsRun, len(result.failures), len(log))
