import type { Style } from './format';
import type { Settings } from './wire';

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

  /** Whether a shop said how to show things. */
  private followed = false;

  /** Speaks a language before there is a shop: with the calendar and the digits usual where it is spoken. */
  speak(language: Language): void {
    this.language = language;
    if (this.followed) return;
    this.calendar = language === 'fa' ? 'jalali' : 'gregorian';
    this.digits = language === 'fa' ? 'persian' : 'latin';
  }

  /** Shows and reads as the settings of a shop say. */
  follow(settings: Settings): void {
    this.followed = true;
    this.language = settings.language;
    this.calendar = settings.calendar;
    this.digits = settings.digits;
    this.unit = settings.unit;
    this.weekStart = settings.week_start;
    this.zone = settings.zone;
  }

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
