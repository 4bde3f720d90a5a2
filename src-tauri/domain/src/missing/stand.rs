//! Where an occurrence stands: what people did with it, one deed after the other.

use crate::consent::Way;
use crate::day::{Day, Instant};
use crate::format::Language;
use crate::id::OpId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a person decided not to write this time.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum SkipReason {
    /// We spoke lately, outside this program.
    SpokeAlready,
    /// We know why they are away (a journey, an illness) and they will come again.
    AwayForNow,
    /// They buy this elsewhere now.
    BuysElsewhere,
    /// They moved away.
    MovedAway,
    /// A letter would not be right now.
    NotFitting,
    /// Another reason, in the words of a note.
    Other,
}

impl SkipReason {
    /// Every reason, in the order the menu offers them.
    pub const ALL: [SkipReason; 6] = [
        SkipReason::SpokeAlready,
        SkipReason::AwayForNow,
        SkipReason::BuysElsewhere,
        SkipReason::MovedAway,
        SkipReason::NotFitting,
        SkipReason::Other,
    ];

    /// The message that says it.
    pub fn message_id(self) -> &'static str {
        match self {
            SkipReason::SpokeAlready => "missing-skip-spoke-already",
            SkipReason::AwayForNow => "missing-skip-away-for-now",
            SkipReason::BuysElsewhere => "missing-skip-buys-elsewhere",
            SkipReason::MovedAway => "missing-skip-moved-away",
            SkipReason::NotFitting => "missing-skip-not-fitting",
            SkipReason::Other => "missing-skip-other",
        }
    }
}

/// What came of a letter, as far as a person knows.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// They answered.
    Answered,
    /// No answer came.
    NoAnswer,
    /// They asked not to be written to: the caller records the withdrawal with it.
    AskedToStop,
    /// The number or address is wrong: the caller marks the contact with it.
    WrongAddress,
}

impl Answer {
    /// Every answer, in the order the menu offers them.
    pub const ALL: [Answer; 4] =
        [Answer::Answered, Answer::NoAnswer, Answer::AskedToStop, Answer::WrongAddress];

    /// The message that says it.
    pub fn message_id(self) -> &'static str {
        match self {
            Answer::Answered => "missing-answer-answered",
            Answer::NoAnswer => "missing-answer-no-answer",
            Answer::AskedToStop => "missing-answer-asked-to-stop",
            Answer::WrongAddress => "missing-answer-wrong-address",
        }
    }
}

/// The words a letter was written in: its language, and the version of the template.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
pub struct LetterWords {
    /// Language of the letter.
    pub language: Language,
    /// The operation that wrote the template; none for the program's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<OpId>,
}

/// What somebody did with an occurrence. Undone deeds are left out by the caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "deed", rename_all = "snake_case")]
pub enum Deed {
    /// The text left the house.
    HandOver {
        /// When.
        at: Instant,
        /// The business day of it.
        day: Day,
        /// How.
        way: Way,
        /// In which words, where that was kept.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        words: Option<LetterWords>,
    },
    /// Not before this day.
    Snooze {
        /// The first day on which it is shown again.
        until: Day,
    },
    /// Not this time.
    Skip {
        /// Why not.
        reason: SkipReason,
    },
    /// Finished, with what came of it where that is known.
    Done {
        /// What came of it.
        answer: Option<Answer>,
    },
    /// Not written to on purpose, to see what writing does.
    HoldOut {
        /// The business day of the decision: the outcome counts from it.
        day: Day,
    },
}

/// Where an occurrence stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "stand", rename_all = "snake_case")]
pub enum Stand {
    /// Nobody did anything yet.
    Open,
    /// Hidden until a day, shown on that day.
    Snoozed {
        /// The first day on which it is shown again.
        until: Day,
    },
    /// The text left the house.
    HandedOver {
        /// When.
        at: Instant,
        /// The business day of it: the outcome counts from it.
        day: Day,
        /// How.
        way: Way,
    },
    /// A person decided not to write.
    Skipped {
        /// Why not.
        reason: SkipReason,
    },
    /// Finished.
    Done {
        /// What came of it.
        answer: Option<Answer>,
    },
    /// They bought before anybody wrote.
    ClosedByPurchase,
    /// Not written to on purpose.
    HeldOut {
        /// The business day of the decision.
        day: Day,
    },
}

/// A deed does not fit where the occurrence stands; nothing is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DeedRefused {
    /// The text was handed over already: one reminder a lapse.
    #[error("already written for this lapse")]
    AlreadyWritten,
    /// It was skipped, finished or held out.
    #[error("this lapse is closed")]
    Closed,
    /// They bought meanwhile.
    #[error("bought meanwhile")]
    BoughtMeanwhile,
    /// A snooze must end after today and within a year.
    #[error("a snooze ends after today and within a year")]
    SnoozeDay,
}

impl DeedRefused {
    /// The code whose words are the message `error-CODE`.
    pub fn code(self) -> &'static str {
        match self {
            DeedRefused::AlreadyWritten => "already_written",
            DeedRefused::Closed => "lapse_closed",
            DeedRefused::BoughtMeanwhile => "bought_meanwhile",
            DeedRefused::SnoozeDay => "snooze_day",
        }
    }
}

impl Stand {
    /// Where it stands after one more deed done on the day `on`, or why that deed is refused.
    pub fn after(self, deed: Deed, on: Day) -> Result<Stand, DeedRefused> {
        match (self, deed) {
            (Stand::HandedOver { .. }, Deed::Done { answer }) => Ok(Stand::Done { answer }),
            (Stand::HandedOver { .. }, _) => Err(DeedRefused::AlreadyWritten),
            (Stand::ClosedByPurchase, _) => Err(DeedRefused::BoughtMeanwhile),
            (Stand::Skipped { .. } | Stand::Done { .. } | Stand::HeldOut { .. }, _) => {
                Err(DeedRefused::Closed)
            }
            (Stand::Open | Stand::Snoozed { .. }, Deed::Snooze { until }) => {
                let ahead = until.since(on);
                if (1..=366).contains(&ahead) {
                    Ok(Stand::Snoozed { until })
                } else {
                    Err(DeedRefused::SnoozeDay)
                }
            }
            (Stand::Open | Stand::Snoozed { .. }, other) => Ok(Stand::made_by(other)),
        }
    }

    fn made_by(deed: Deed) -> Stand {
        match deed {
            Deed::HandOver { at, day, way, .. } => Stand::HandedOver { at, day, way },
            Deed::Snooze { until } => Stand::Snoozed { until },
            Deed::Skip { reason } => Stand::Skipped { reason },
            Deed::Done { answer } => Stand::Done { answer },
            Deed::HoldOut { day } => Stand::HeldOut { day },
        }
    }

    /// Whether it waits for somebody on the day `on`. A snooze ends on its day, not after it.
    pub fn is_due(&self, on: Day) -> bool {
        match self {
            Stand::Open => true,
            Stand::Snoozed { until } => on >= *until,
            _ => false,
        }
    }

    /// Whether nobody has finished with it: a purchase closes exactly these.
    pub fn is_open(&self) -> bool {
        matches!(self, Stand::Open | Stand::Snoozed { .. })
    }
}

/// Where an occurrence that counts from `last_day` stands, from its deeds in the order of their
/// recording and the person's last purchase day now.
///
/// A later purchase closes what is open. A letter that left before it stays handed over, for its
/// outcome is counted. Deeds that came together from two places are folded by the first that
/// closed it: a letter never becomes unwritten by a snooze.
pub fn stand_of(deeds: &[Deed], last_day: Day, last_purchase: Option<Day>) -> Stand {
    let stand = deeds.iter().fold(Stand::Open, |stand, deed| match (stand, deed) {
        (Stand::Open | Stand::Snoozed { .. }, deed) => Stand::made_by(*deed),
        (Stand::HandedOver { .. }, Deed::Done { answer }) => Stand::Done { answer: *answer },
        (stand, _) => stand,
    });
    let bought = last_purchase.is_some_and(|day| day > last_day);
    if bought && stand.is_open() { Stand::ClosedByPurchase } else { stand }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day of the test")
    }

    fn hand_over(on: Day) -> Deed {
        Deed::HandOver { at: Instant(1), day: on, way: Way::Sms, words: None }
    }

    #[test]
    fn a_snooze_of_7_days_hides_it_and_shows_it_on_day_7() {
        let on = day("2026-11-21");
        let snoozed =
            Stand::Open.after(Deed::Snooze { until: on.plus(7) }, on).expect("a week is allowed");
        assert!(!snoozed.is_due(on));
        assert!(!snoozed.is_due(on.plus(6)));
        assert!(snoozed.is_due(on.plus(7)));
        assert!(snoozed.is_due(on.plus(8)));
    }

    #[test]
    fn a_snooze_into_the_past_or_beyond_a_year_is_refused() {
        let on = day("2026-11-21");
        for days in [-1, 0, 367] {
            let deed = Deed::Snooze { until: on.plus(days) };
            assert_eq!(Stand::Open.after(deed, on), Err(DeedRefused::SnoozeDay));
        }
    }

    #[test]
    fn one_lapse_is_written_for_once() {
        let on = day("2026-11-21");
        let written = Stand::Open.after(hand_over(on), on).expect("open");
        assert_eq!(written.after(hand_over(on), on), Err(DeedRefused::AlreadyWritten));
        let skip = Deed::Skip { reason: SkipReason::Other };
        assert_eq!(written.after(skip, on), Err(DeedRefused::AlreadyWritten));
        let done = written.after(Deed::Done { answer: Some(Answer::Answered) }, on);
        assert_eq!(done, Ok(Stand::Done { answer: Some(Answer::Answered) }));
    }

    #[test]
    fn what_is_closed_takes_no_deed() {
        let on = day("2026-11-21");
        for (stand, refused) in [
            (Stand::Skipped { reason: SkipReason::AwayForNow }, DeedRefused::Closed),
            (Stand::Done { answer: None }, DeedRefused::Closed),
            (Stand::HeldOut { day: on }, DeedRefused::Closed),
            (Stand::ClosedByPurchase, DeedRefused::BoughtMeanwhile),
        ] {
            assert_eq!(stand.after(hand_over(on), on), Err(refused));
            assert!(!stand.is_due(on.plus(500)));
        }
    }

    #[test]
    fn a_purchase_closes_what_is_open_and_keeps_what_was_written() {
        let last = day("2026-04-11");
        let bought = Some(day("2026-11-20"));
        assert_eq!(stand_of(&[], last, bought), Stand::ClosedByPurchase);
        let snoozed = [Deed::Snooze { until: day("2026-12-01") }];
        assert_eq!(stand_of(&snoozed, last, bought), Stand::ClosedByPurchase);
        assert_eq!(stand_of(&snoozed, last, Some(last)), Stand::made_by(snoozed[0]));
        let written = [hand_over(day("2026-11-10"))];
        assert_eq!(stand_of(&written, last, bought), Stand::made_by(written[0]));
    }

    fn any_deed() -> impl Strategy<Value = Deed> {
        let some_day = (0i64..400).prop_map(|days| day("2026-01-01").plus(days));
        prop_oneof![
            some_day.clone().prop_map(hand_over),
            some_day.clone().prop_map(|until| Deed::Snooze { until }),
            Just(Deed::Skip { reason: SkipReason::NotFitting }),
            Just(Deed::Done { answer: None }),
            some_day.prop_map(|day| Deed::HoldOut { day }),
        ]
    }

    proptest! {
        /// Whatever comes in whatever order, at most one deed hands the text over.
        #[test]
        fn no_order_of_deeds_writes_twice(deeds in prop::collection::vec(any_deed(), 0..30)) {
            let on = day("2026-01-01");
            let mut stand = Stand::Open;
            let mut written = 0;
            for deed in deeds {
                if let Ok(next) = stand.after(deed, on) {
                    written += i32::from(matches!(deed, Deed::HandOver { .. }));
                    stand = next;
                }
            }
            prop_assert!(written <= 1);
        }

        /// What was accepted one by one folds to the same stand when it is read again.
        #[test]
        fn reading_the_deeds_again_gives_the_same_stand(
            deeds in prop::collection::vec(any_deed(), 0..30),
        ) {
            let on = day("2026-01-01");
            let mut kept = Vec::new();
            let mut stand = Stand::Open;
            for deed in deeds {
                if let Ok(next) = stand.after(deed, on) {
                    kept.push(deed);
                    stand = next;
                }
            }
            prop_assert_eq!(stand_of(&kept, on, Some(on)), stand);
        }
    }
}
