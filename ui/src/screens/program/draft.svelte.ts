import { asRefusal, type Refusal } from '../../call';
import { call } from '../../commands';
import { whole } from '../../program';
import { shop } from '../../shop.svelte';
import type { Example, Numbers, Program, ProgramExplained } from '../../wire';
import { keep } from '../settings/keep.svelte';

const copy = (program: Program): Program => $state.snapshot(program) as Program;

const numbersOf = (program: Program): Record<keyof Numbers, number[]> => {
  const steps = program.ladder?.steps ?? [];
  return {
    rules: program.rules.map((rule) => rule.id),
    cards: program.stamp_cards.map((card) => card.id),
    steps: steps.map((step) => step.id),
    services: steps.flatMap((step) => (step.benefits.services ?? []).map((service) => service.id)),
  };
};

/** The program while it is being changed: nothing counts before it is kept. */
class Draft {
  program = $state<Program | undefined>();
  /** What it would do, as the core says. */
  explained = $state<ProgramExplained | undefined>();
  refusal = $state<Refusal | undefined>();
  /** Grows when fields have to be filled anew. */
  turn = $state(0);
  private base = $state('');

  /** Whether it differs from what the shop has. */
  get changed(): boolean {
    return this.program !== undefined && JSON.stringify(this.program) !== this.base;
  }

  /** Follows the shop, unless something was changed here. */
  follow(current: Program): void {
    const mine = whole(copy(current));
    const text = JSON.stringify(mine);
    if (this.changed || this.base === text) return;
    this.base = text;
    this.fill(mine);
  }

  /** Takes another program in place of all. */
  fill(program: Program): void {
    this.program = whole(program);
    this.turn += 1;
  }

  /** Goes back to what the shop has. */
  drop(): void {
    if (!shop.view) return;
    this.base = '';
    this.program = undefined;
    this.refusal = undefined;
    this.follow(shop.view.settings.program);
  }

  /** Keeps it. */
  async save(): Promise<boolean> {
    if (!this.program) return false;
    const program = copy(this.program);
    this.refusal = await keep({ program });
    if (this.refusal) return false;
    this.base = JSON.stringify(this.program);
    return true;
  }

  private asked = 0;

  /** Asks what it would do. */
  async explain(program: Program): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    try {
      const came = await call('explain_program', { program });
      if (mine === this.asked) this.explained = came;
    } catch (thrown) {
      if (mine === this.asked) this.refusal = asRefusal(thrown);
    }
  }

  /** The example of a rule. */
  example(rule: number): Example | undefined {
    return this.explained?.examples.find((one) => one.rule === rule)?.of;
  }

  /** The number of a rule, a card, a step or a service that is added: one above all there ever were. */
  next(kind: keyof Numbers): number {
    const known = [this.program, shop.view?.settings.program].filter((one) => one !== undefined);
    return Math.max(0, ...known.flatMap((program) => [program.gone?.[kind] ?? 0, ...numbersOf(program)[kind]])) + 1;
  }
}

/** The program that is being changed; it stays when one looks elsewhere. */
export const draft = new Draft();
