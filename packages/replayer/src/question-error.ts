/** A question that this trace has no answer to: a position beyond its end, an unknown object. One clear line. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError';
}
