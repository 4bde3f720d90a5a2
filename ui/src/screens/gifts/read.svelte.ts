/** The code of a gift card that was read somewhere in the window, until its room takes it. */
class Read {
  code = $state<string | undefined>();
}

/** The last code read. */
export const read = new Read();
