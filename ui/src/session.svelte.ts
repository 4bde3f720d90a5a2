import type { Style } from './format';

/** Languages of the interface, equal. */
export type Language = 'en' | 'fa' | 'ka';

/** What every screen reads: how to show things, and whose day it is. */
class Session {
  language = $state<Language>('fa');
  calendar = $state<Style['calendar']>('jalali');
  digits = $state<Style['digits']>('persian');
  unit = $state<Style['unit']>('toman');
  zone = $state('UTC');
  weekStart = $state<Style['weekStart']>('saturday');

  /** How numbers, money and dates are shown. */
  get style(): Style {
    return {
      language: this.language,
      calendar: this.calendar,
      digits: this.digits,
      unit: this.unit,
      weekStart: this.weekStart,
    };
  }
}

/** The one session of the window. */
export const session = new Session();
