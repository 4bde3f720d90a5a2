//! Numbers of sheets, and workbooks made by hand for the tests.

use super::*;

#[test]
fn a_number_of_a_sheet_is_written_as_the_sheet_shows_it() {
    for (value, expected) in [
        (29.33, "29.33"),
        (0.1 + 0.2, "0.3"),
        (9_123_456_789.0, "9123456789"),
        (14_050_830.0, "14050830"),
        (1.234, "1.2340"),
        (-5.5, "-5.5"),
        (0.0, "0"),
        (0.05, "0.05"),
        (1e15, "1000000000000000"),
        (123.0, "123"),
    ] {
        assert_eq!(number(value), expected);
    }
}

#[test]
fn a_workbook_that_unfolds_beyond_its_bound_is_refused_before_it_is_unfolded() {
    let mut bytes = book("");
    assert!(unfolded(&mut std::io::Cursor::new(&bytes)).unwrap().unwrap() < 10_000);
    let at = bytes.windows(4).position(|sign| sign == b"PK\x01\x02").unwrap();
    bytes[at + 24..at + 28].copy_from_slice(&u32::MAX.to_le_bytes());
    let opened = open(std::io::Cursor::new(&bytes), None).map(|_| ()).map_err(|e| e.code());
    assert_eq!(opened, Err("import_file_too_large"));
}

#[test]
fn a_sheet_with_more_rows_than_an_import_takes_is_refused_while_it_is_read() {
    // Title rows and headings may come on top.
    let most = usize::try_from(ROWS_MAX + 20).unwrap();
    let rows = |count: usize| book(&"<row><c><v>1</v></c></row>".repeat(count));
    let opened = |bytes: Vec<u8>| {
        open(std::io::Cursor::new(bytes), None).map(|sheet| sheet.text.lines().count())
    };
    assert_eq!(opened(rows(3)).map_err(|error| error.code()), Ok(3));
    match opened(rows(most + 1)) {
        Err(error @ TableError::TooManyRows { max }) => {
            assert_eq!((max, error.code()), (ROWS_MAX, "import_too_many_rows"));
        }
        other => panic!("{:?} rows were read", other.map_err(|error| error.code())),
    }
}

/// A workbook with one sheet of these rows; style 1 is a date.
pub(in super::super) fn book(rows: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let links = |inner: &str| {
        format!("<Relationships xmlns=\"{package}/relationships\">{inner}</Relationships>")
    };
    let link = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{office}/{kind}\" Target=\"{target}\"/>")
    };
    zip(&[
        ("[Content_Types].xml", format!("<Types xmlns=\"{package}/content-types\"/>")),
        ("_rels/.rels", links(&link("rId1", "officeDocument", "xl/workbook.xml"))),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets>\
                 <sheet name=\"One\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            links(&format!(
                "{}{}",
                link("rId1", "worksheet", "worksheets/sheet1.xml"),
                link("rId2", "styles", "styles.xml")
            )),
        ),
        (
            "xl/styles.xml",
            format!(
                "<styleSheet xmlns=\"{main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/>\
                 <xf numFmtId=\"14\"/></cellXfs></styleSheet>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
        ),
    ])
}

/// A ZIP of stored files (APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16).
fn zip(files: &[(&str, String)]) -> Vec<u8> {
    let short = |value: usize| u16::try_from(value).unwrap().to_le_bytes();
    let long = |value: usize| u32::try_from(value).unwrap().to_le_bytes();
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, text) in files {
        let mut about = vec![20, 0, 0, 0, 0, 0, 0, 0, 33, 0];
        about.extend(crc(text.as_bytes()).to_le_bytes());
        about.extend([long(text.len()), long(text.len())].concat());
        about.extend(short(name.len()));
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&about);
        directory.extend([0; 12]);
        directory.extend(long(bytes.len()));
        directory.extend(name.as_bytes());
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&about);
        bytes.extend([0; 2]);
        bytes.extend(name.as_bytes());
        bytes.extend(text.as_bytes());
    }
    let at = bytes.len();
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend([short(files.len()), short(files.len())].concat());
    bytes.extend([long(directory.len()), long(at)].concat());
    bytes.extend([0; 2]);
    bytes
}

/// CRC-32 as ZIP has it, byte by byte out of a table.
fn crc(bytes: &[u8]) -> u32 {
    let step = |sum: u32, _| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 };
    let table: Vec<u32> = (0..=255).map(|byte| (0..8).fold(byte, step)).collect();
    let next = |sum: u32, byte: &u8| (sum >> 8) ^ table[usize::from(sum as u8 ^ byte)];
    !bytes.iter().fold(u32::MAX, next)
}
