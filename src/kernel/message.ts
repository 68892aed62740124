/**
 * A sentence before it has words: an id from the message catalogue and the named values it needs. `view` chooses
 * whole messages, `edge` turns them into words; nobody joins fragments.
 */
export interface Message {
  readonly id: string;
  readonly values?: Readonly<Record<string, string | number>>;
}
