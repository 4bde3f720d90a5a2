//! A town of customers and what they bought, from a seed: the same files on every machine.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use vafa_domain::day::Day;
use vafa_tests::Step;

/// A generator of numbers (SplitMix64, Steele et al. 2014): small, quick, the same everywhere.
pub struct Dice(u64);

impl Dice {
    /// A generator that begins with a seed.
    pub fn of(seed: u64) -> Dice {
        Dice(seed)
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.bits() % limit.max(1)
    }

    /// One of several.
    pub fn of_these<'t>(&mut self, these: &[&'t str]) -> &'t str {
        let count = u64::try_from(these.len()).unwrap_or(1);
        let place = usize::try_from(self.below(count)).unwrap_or(0);
        these.get(place).copied().unwrap_or_default()
    }

    /// True `percent` times of a hundred.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }
}

const FA_GIVEN: &str = "سارا علی مریم رضا زهرا محمد فاطمه حسین نرگس امیر لیلا مهدی پریسا حمید الهام سعید \
    نسرین کاوه شیرین بهرام مینا فرهاد آرزو داریوش ژاله یوسف نگار سیاوش هانیه ایمان";
const FA_FAMILY: &str = "کریمی احمدی محمدی حسینی رضایی موسوی جعفری صادقی رحیمی کاظمی ابراهیمی یزدانی \
    شریفی نوری قاسمی اکبری حیدری طاهری مرادی سلیمانی عباسی فرهادی زارعی نجفی باقری صالحی رستمی \
    امینی کیانی پورمحمد خسروی بهرامی شجاعی گودرزی دهقان معینی";
const KA_GIVEN: &str = "ნინო გიორგი მარიამ დავით ანა ლუკა თამარ ნიკა ეკა ზურაბ მაია ლევან ქეთი ირაკლი სოფო \
    გელა ნათია ვახტანგ ლელა თორნიკე ხათუნა შოთა რუსუდან ბექა";
const KA_FAMILY: &str = "ბერიძე კაპანაძე გელაშვილი მაისურაძე ლომიძე წიკლაური ხუციშვილი ჯანელიძე ქავთარაძე \
    ღვინიაშვილი ნოზაძე ცერცვაძე შენგელია მჭედლიშვილი ჩხეიძე აბაშიძე თოდუა გოგიაშვილი კიკნაძე \
    ლობჟანიძე ფარულავა ყიფიანი დვალი ელიავა";
const EN_GIVEN: &str = "Sarah James Emma Oliver Grace Henry Zoë Thomas Chloé Daniel Lucy Samuel Alice Peter \
    Hannah Robert Martha Edward Julia Simon Nora Patrick Claire Hugh";
const EN_FAMILY: &str = "Smith Jones Taylor Brown Wilson Evans Thomas Roberts Walker Wright Thompson Hughes \
    Edwards Green Lewis Wood Harris Martin Jackson Clarke O'Brien Campbell Anderson Marshall \
    Fitzgerald Nguyen Kowalski Müller Hernández Ó'Neill";
const NOTES: &str = "نان بدون گلوتن می‌خواهد|تماس فقط عصرها|دخترش مریم دانشجو است|پسته شور دوست دارد|\
    უყვარს მშრალი ღვინო|დარეკეთ საღამოს|ბავშვის ალერგია თხილზე|Prefers dark roast, no sugar|\
    Collects on Fridays|Allergic to walnuts, ask first";

/// Writes a file of customers in three scripts: most with a phone, some with a card, a birthday,
/// a note, a word about consent.
pub fn write_people(file: &Path, count: u64) -> Step {
    let mut dice = Dice::of(20_261_124);
    let mut text =
        "customer id,first name,last name,phone,birthday,card number,language,accepts sms,note\n"
            .to_owned();
    for number in 1..=count {
        let (given, family, language) = match number % 3 {
            0 => (KA_GIVEN, KA_FAMILY, "ka"),
            1 => (FA_GIVEN, FA_FAMILY, "fa"),
            _ => (EN_GIVEN, EN_FAMILY, "en"),
        };
        let one = |dice: &mut Dice, list: &'static str| {
            dice.of_these(&list.split_whitespace().collect::<Vec<_>>()).to_owned()
        };
        let (given, family) = (one(&mut dice, given), one(&mut dice, family));
        let phone = if dice.chance(85) { phone(&mut dice, language) } else { String::new() };
        let birthday = if dice.chance(30) { birthday(&mut dice) } else { String::new() };
        let card = if dice.chance(40) { format!("77{number:08}") } else { String::new() };
        let consent = ["yes", "no", "", "yes"][usize::try_from(dice.below(4)).unwrap_or(0)];
        let notes: Vec<&str> = NOTES.split('|').collect();
        let note = if dice.chance(10) { dice.of_these(&notes).trim() } else { "" };
        writeln!(
            text,
            "K{number:06},{given},{family},{phone},{birthday},{card},{language},{consent},\"{note}\""
        )?;
    }
    Ok(fs::write(file, text)?)
}

fn phone(dice: &mut Dice, language: &str) -> String {
    match language {
        "fa" => format!("0912{:07}", dice.below(10_000_000)),
        "ka" => format!("+9955{:08}", 55_000_000 + dice.below(5_000_000)),
        _ => format!("+447{:09}", 400_000_000 + dice.below(99_999_999)),
    }
}

fn birthday(dice: &mut Dice) -> String {
    format!("{}-{:02}-{:02}", 1950 + dice.below(56), 1 + dice.below(12), 1 + dice.below(28))
}

/// What a file of purchases holds.
pub struct Sold {
    /// First day.
    pub from: Day,
    /// Days.
    pub days: u64,
    /// Purchases.
    pub count: u64,
    /// Customers, by their number.
    pub people: u64,
    /// Seed, also the beginning of the receipts' numbers.
    pub seed: u64,
}

/// Writes a file of purchases in the order of their days. Each customer comes for a while and
/// then no more; some come far more often than others.
pub fn write_sales(file: &Path, sold: &Sold) -> Step {
    let mut dice = Dice::of(sold.seed);
    let mut text = "customer id,date,amount,receipt\n".to_owned();
    for place in 0..sold.count {
        let day = place * sold.days / sold.count.max(1);
        let number = buyer(&mut dice, sold.people, day, sold.days);
        let date = sold.from.plus(i64::try_from(day)?);
        let amount = 10 + dice.below(1_500);
        writeln!(text, "K{number:06},{date},{amount}000,{}-{place:07}", sold.seed % 1_000)?;
    }
    Ok(fs::write(file, text)?)
}

/// Somebody who still comes on this day: small numbers come more often.
pub fn buyer(dice: &mut Dice, people: u64, day: u64, days: u64) -> u64 {
    let mut number = 1;
    for _ in 0..8 {
        let one = dice.below(1 << 31);
        // Half of the purchases are of anybody, half lean to the first: the square of an even
        // spread. Rounded down to a place.
        let spread = if dice.chance(50) { one } else { (one * one) >> 31 };
        number = 1 + ((spread * people) >> 31);
        // Numbers come in at any time and stay between a tenth and all of it.
        let mixed = Dice::of(number).bits();
        let begins = mixed % 1_000 * days / 1_250;
        let stays = (100 + (mixed >> 20) % 900) * days / 1_000;
        if (begins..begins + stays).contains(&day) {
            return number;
        }
    }
    number
}
