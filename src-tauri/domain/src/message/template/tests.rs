//! Templates: what they hold, and how they are filled.

use super::*;
use proptest::prelude::*;

fn filled(template: &str, values: &[(Field, &str)]) -> String {
    let values = values.iter().fold(Values::default(), |all, (field, text)| all.with(*field, text));
    Template::parse(template).expect("a template").render(&values)
}

#[test]
fn a_field_is_filled_with_its_value() {
    let text = filled(
        "{greeting}, {last_product} again? {shop}",
        &[(Field::Greeting, "Hello Ms Miller"), (Field::LastProduct, "tea"), (Field::Shop, "Leaf")],
    );
    assert_eq!(text, "Hello Ms Miller, tea again? Leaf");
}

#[test]
fn a_missing_field_uses_the_words_for_it() {
    assert_eq!(filled("Your {last_product|favourite} is here.", &[]), "Your favourite is here.");
}

#[test]
fn a_missing_field_leaves_no_braces_no_double_space_and_no_lost_comma() {
    for (template, text) in [
        ("You took {last_product} home.", "You took home."),
        ("See you soon {seller}.", "See you soon."),
        ("{seller}, we miss you", "we miss you"),
        ("سلام {seller}، خوش آمدید", "سلام، خوش آمدید"),
        ("One\n{seller}\nTwo", "One\nTwo"),
        ("One\n\n{seller}\n\nTwo\n", "One\n\nTwo"),
        ("Two  spaces  of the owner", "Two spaces of the owner"),
    ] {
        assert_eq!(filled(template, &[]), text, "{template}");
    }
}

#[test]
fn a_value_of_spaces_only_is_a_missing_one() {
    for blank in ["", " ", "\u{A0}", "\n\t", "\u{2068}\u{2069}"] {
        assert_eq!(filled("{seller|We} wait", &[(Field::Seller, blank)]), "We wait");
    }
}

#[test]
fn an_unknown_field_is_refused_by_its_name() {
    assert_eq!(
        Template::parse("{greeting}, {discount}"),
        Err(TemplateError::UnknownField { name: "discount".to_owned() })
    );
    assert!(matches!(Template::parse("{}"), Err(TemplateError::UnknownField { .. })));
}

#[test]
fn a_brace_without_its_partner_is_refused_where_it_stands() {
    for (text, at) in [("سلام {greeting", 6), ("a } b", 3), ("{a{greeting}}", 1), ("x{", 2)] {
        assert_eq!(Template::parse(text), Err(TemplateError::Brace { at }), "{text}");
    }
}

#[test]
fn an_empty_or_endless_template_is_refused() {
    assert_eq!(Template::parse(" \n"), Err(TemplateError::Empty));
    let long = "x".repeat(TEMPLATE_MAX + 1);
    let too_long = TemplateError::TooLong { have: TEMPLATE_MAX + 1, limit: TEMPLATE_MAX };
    assert_eq!(Template::parse(&long), Err(too_long));
    assert!(Template::subject(&"x".repeat(SUBJECT_MAX + 1)).is_err());
}

#[test]
fn a_text_without_a_personal_field_is_known_as_one() {
    assert!(!Template::parse("Sale at {shop}!").expect("a template").is_personal());
    assert!(Template::parse("{greeting}!").expect("a template").is_personal());
}

#[test]
fn a_value_cannot_bring_a_field_a_line_or_a_mark() {
    let text = filled(
        "{last_product}.",
        &[(Field::LastProduct, "\u{2068}{greeting}\u{2069}\n\u{202E}tea\0")],
    );
    assert_eq!(text, "(greeting) tea.");
}

#[test]
fn the_places_of_the_values_are_known_in_characters() {
    let template = Template::parse("{seller} {greeting}،  «{last_product}»").expect("a template");
    let values = Values::default()
        .with(Field::Greeting, "سلام خانم قاسمی")
        .with(Field::LastProduct, "\u{E000}پسته");
    let filled = template.fill(&values);
    assert_eq!(filled.text, "سلام خانم قاسمی، «پسته»");
    let marked = |(start, length): (u32, u32)| {
        let (start, length) = (usize::try_from(start), usize::try_from(length));
        let signs = filled.text.chars().skip(start.expect("small"));
        signs.take(length.expect("small")).collect::<String>()
    };
    let marked: Vec<String> = filled.values.iter().copied().map(marked).collect();
    assert_eq!(marked, ["سلام خانم قاسمی", "پسته"]);
}

#[test]
fn the_last_line_stands_once() {
    assert_eq!(with_last_line("سلام", "لغو ۱۱"), "سلام\nلغو ۱۱");
    assert_eq!(with_last_line("سلام\nلغو ۱۱", "لغو ۱۱"), "سلام\nلغو ۱۱");
    assert_eq!(with_last_line("Hello", ""), "Hello");
}

fn any_piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zء-ی .,،!\n]{0,8}",
        prop::sample::select(Field::ALL.to_vec()).prop_map(Field::mark),
        prop::sample::select(Field::ALL.to_vec())
            .prop_map(|field| format!("{{{}| some  words }}", field.name())),
    ]
}

proptest! {
    #[test]
    fn no_output_has_a_brace_or_a_double_space(
        pieces in prop::collection::vec(any_piece(), 1..12),
        values in prop::collection::vec((prop::sample::select(Field::ALL.to_vec()), ".{0,10}"), 0..8),
    ) {
        let Ok(template) = Template::parse(&pieces.concat()) else { return Ok(()) };
        let values = values.iter().fold(Values::default(), |all, (field, text)| all.with(*field, text));
        let text = template.render(&values);
        prop_assert!(!text.contains(['{', '}']), "{text:?}");
        prop_assert!(!text.contains("  ") && !text.contains(" \n") && !text.contains("\n\n\n"));
        prop_assert_eq!(text.trim(), &text);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in ".{0,60}") {
        let _ = Template::parse(&text).map(|template| template.render(&Values::default()));
    }
}
