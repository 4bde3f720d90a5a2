/** Fields of the program that hold nothing that can be kept. */
class Wrong {
  private places = $state<Record<string, true>>({});

  /** Whether any does. */
  get any(): boolean {
    return Object.keys(this.places).length > 0;
  }

  /** Says of one field whether it does. */
  mark(place: string, bad: boolean): void {
    if (bad) this.places[place] = true;
    else delete this.places[place];
  }
}

/** The fields of the program that is being changed. */
export const wrong = new Wrong();
