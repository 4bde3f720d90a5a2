import type { Day } from '../../calendar';

/** The days that are looked at: they stay while one goes from one report to the next. */
class Span {
  from = $state<Day | undefined>();
  until = $state<Day | undefined>();

  /** As the core is asked: what nobody chose is left to it. */
  get asked(): { from: Day | null; until: Day | null } {
    return { from: this.from ?? null, until: this.until ?? null };
  }
}

/** The days of the reports of the club. */
export const span = new Span();
