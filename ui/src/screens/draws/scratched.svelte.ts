/** The code of a scratch card that was read somewhere in the window, until it is looked at. */
class Scratched {
  code = $state<string | undefined>();
}

/** The last scratch code read. */
export const scratched = new Scratched();
