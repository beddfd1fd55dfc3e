/**
 * The built-in exceptions of which programs make instances: those that take any arguments and hold nothing but them. (The
 * hierarchy is that of Doc/library/exceptions.rst.)
 */
export const EXCEPTIONS: ReadonlySet<string> = new Set([
  ...['BaseException', 'Exception', 'GeneratorExit', 'KeyboardInterrupt', 'StopAsyncIteration'],
  ...['ArithmeticError', 'FloatingPointError', 'OverflowError', 'ZeroDivisionError'],
  ...['AssertionError', 'AttributeError', 'BufferError', 'EOFError'],
  ...['LookupError', 'IndexError', 'KeyError', 'NameError', 'UnboundLocalError'],
  ...['ReferenceError', 'RuntimeError', 'NotImplementedError', 'RecursionError'],
  ...['SystemError', 'TypeError', 'ValueError', 'UnicodeError'],
  ...['Warning', 'BytesWarning', 'DeprecationWarning', 'EncodingWarning', 'FutureWarning', 'ImportWarning'],
  ...['PendingDeprecationWarning', 'ResourceWarning', 'RuntimeWarning', 'SyntaxWarning'],
  ...['UnicodeWarning', 'UserWarning'],
]);
