type Filled<Message> = { [Field in keyof Message]-?: NonNullable<Message[Field]> };

/**
 * A decoded message, typed as what it is: generated decoders give every absent scalar its default and every absent
 * list as empty, which their types do not say. Only for messages without singular submessages.
 */
export function filled<Message>(message: Message): Filled<Message> {
  return message as Filled<Message>;
}
