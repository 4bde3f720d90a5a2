//! One row: its cells in, what it says or why it is refused out.

mod customer;
mod purchase;

pub use customer::{ConsentChannel, Consented, CustomerRow};
pub use purchase::{PurchaseRow, Whose};

use super::cell::{CELL_MAX, digits_lost, restore, shown, without_text_mark};
use super::fault::{Doubt, MappingError, RowError, RowFault};
use super::field::{Field, Kind};
use super::key::{Ordinals, Receipts};
use super::mapping::Mapping;
use super::survey::needed;
use crate::day::{Day, DayRule};
use crate::fold::{clean_name, clean_note};
use crate::format::Style;
use crate::money::{Currency, Unit};
use crate::phone::{Phone, PhoneError, Region, read_phone};
use std::borrow::Cow;

/// What the shop brings to the reading of a row.
#[derive(Debug, Clone, Copy)]
pub struct ImportShop {
    /// The shop's currency.
    pub currency: Currency,
    /// The shop's way to write numbers.
    pub style: Style,
    /// Today in the shop: no purchase is later.
    pub today: Day,
    /// The shop's zone and cut-off, for rows that tell their time.
    pub days: DayRule,
    /// The country of telephones without a country code.
    pub region: Region,
}

/// What a good row says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadRow {
    /// A customer.
    Customer(CustomerRow),
    /// A purchase.
    Purchase(PurchaseRow),
}

impl ReadRow {
    /// Its line in the file.
    pub fn line(&self) -> u64 {
        match self {
            ReadRow::Customer(row) => row.line,
            ReadRow::Purchase(row) => row.line,
        }
    }

    /// What was left out of it.
    pub fn doubts(&self) -> &[Doubt] {
        match self {
            ReadRow::Customer(row) => &row.doubts,
            ReadRow::Purchase(row) => &row.doubts,
        }
    }
}

/// Reads the rows of one file in their order. The order matters: equal rows are told apart by
/// how many stand before them.
#[derive(Debug)]
pub struct Reader {
    mapping: Mapping,
    shop: ImportShop,
    headers: Vec<String>,
    unit: Unit,
    ordinals: Ordinals,
    receipts: Receipts,
}

impl Reader {
    /// A reader for a file with these headings, or why the mapping cannot be used. An open
    /// question is refused here: nothing is read by a guess.
    pub fn new<S: AsRef<str>>(
        mapping: Mapping,
        headers: &[S],
        shop: ImportShop,
    ) -> Result<Reader, MappingError> {
        for (field, column) in &mapping.fields {
            if !field.belongs_to(mapping.kind) {
                return Err(MappingError::FieldOutOfPlace { field: *field });
            }
            if usize::try_from(*column).map_or(true, |column| column >= headers.len()) {
                return Err(MappingError::NoSuchColumn { column: column.to_string() });
            }
        }
        if let Some(field) = needed(&mapping).first() {
            return Err(MappingError::FieldNeeded { field: *field });
        }
        let units = shop.currency.units();
        let unit = match (mapping.unit, units) {
            (Some(unit), _) if unit.currency() != shop.currency => {
                return Err(MappingError::UnitOfOtherCurrency { unit });
            }
            (Some(unit), _) => unit,
            (None, [only]) => *only,
            (None, [usual, ..]) if mapping.column(Field::Amount).is_none() => *usual,
            (None, _) => return Err(MappingError::UnitNeeded { possible: units.to_vec() }),
        };
        if mapping.column(mapping.date_field()).is_some() && mapping.date_order.is_none() {
            let possible = super::DateOrder::ALL.to_vec();
            return Err(MappingError::DateOrderNeeded { possible });
        }
        let headers = headers.iter().map(|header| shown(header.as_ref())).collect();
        Ok(Reader {
            mapping,
            shop,
            headers,
            unit,
            ordinals: Ordinals::default(),
            receipts: Receipts::default(),
        })
    }

    /// Reads the next row; `line` is where it begins in the file, from 1.
    pub fn read<S: AsRef<str>>(&mut self, line: u64, cells: &[S]) -> Result<ReadRow, RowError> {
        let cells: Vec<&str> = cells.iter().map(AsRef::as_ref).collect();
        self.row(line, &cells).map_err(|fault| RowError { line, fault })
    }

    fn row(&mut self, line: u64, cells: &[&str]) -> Result<ReadRow, RowFault> {
        self.whole(cells)?;
        let row = Row { cells, reader: self };
        match self.mapping.kind {
            Kind::Customers => CustomerRow::read(line, &row).map(ReadRow::Customer),
            Kind::Purchases => {
                let (said, mut read) = PurchaseRow::read(line, &row)?;
                let receipts = &mut self.receipts;
                match &read.receipt {
                    None => read.key = self.ordinals.next(said),
                    Some(receipt) => {
                        if let Some(first_line) = receipts.differs(read.key, said, line) {
                            let receipt = shown(receipt);
                            return Err(RowFault::ReceiptDiffers { receipt, first_line });
                        }
                    }
                }
                Ok(ReadRow::Purchase(read))
            }
        }
    }

    /// The row has the cells of the heading (empty ones after them do no harm), none too long.
    fn whole(&self, cells: &[&str]) -> Result<(), RowFault> {
        let columns = self.headers.len();
        let more = cells.get(columns..).unwrap_or_default();
        if cells.len() < columns || more.iter().any(|cell| !cell.trim().is_empty()) {
            return Err(RowFault::UnevenRow { cells: cells.len(), columns });
        }
        for (column, cell) in cells.iter().enumerate().take(columns) {
            let column = || self.headers[column].clone();
            if cell.len() > CELL_MAX {
                return Err(RowFault::TextTooLong { column: column(), max: CELL_MAX });
            }
            if cell.contains('\0') {
                return Err(RowFault::NulSign { column: column() });
            }
        }
        Ok(())
    }
}

/// The cells of one row by their fields.
struct Row<'a> {
    cells: &'a [&'a str],
    reader: &'a Reader,
}

impl<'a> Row<'a> {
    fn shop(&self) -> &ImportShop {
        &self.reader.shop
    }

    fn mapping(&self) -> &'a Mapping {
        &self.reader.mapping
    }

    /// The cell of a field without spaces around it; empty where the field has no column.
    fn cell(&self, field: Field) -> &'a str {
        let cell = self.mapping().column(field).and_then(|column| self.cells.get(column));
        cell.map_or("", |cell| restore(cell.trim()).trim())
    }

    /// The heading over a field.
    fn column(&self, field: Field) -> String {
        self.mapping()
            .column(field)
            .and_then(|column| self.reader.headers.get(column))
            .cloned()
            .unwrap_or_default()
    }

    /// A text of one line of at most `max` signs; nothing where the cell is empty.
    fn line(&self, field: Field, max: usize) -> Result<Option<String>, RowFault> {
        let cell = self.cell(field);
        if cell.is_empty() {
            return Ok(None);
        }
        let text = clean_name(cell, max)
            .map_err(|_| RowFault::TextTooLong { column: self.column(field), max })?;
        Ok((!text.is_empty()).then_some(text))
    }

    /// A text of several lines.
    fn lines(&self, field: Field, max: usize) -> Result<Option<String>, RowFault> {
        let cell = self.cell(field);
        if cell.is_empty() {
            return Ok(None);
        }
        let text = clean_note(cell, max)
            .map_err(|_| RowFault::TextTooLong { column: self.column(field), max })?;
        Ok((!text.is_empty()).then_some(text))
    }

    /// A number that is a name: digits in ASCII, the mark before them off, none of them lost.
    fn code(&self, field: Field, max: usize) -> Result<Option<String>, RowFault> {
        let Some(text) = self.line(field, max)? else { return Ok(None) };
        let text = super::cell::ascii_digits(without_text_mark(&text)).into_owned();
        if digits_lost(&text) {
            let (column, text) = self.named(field);
            return Err(RowFault::DigitsLost { column, text });
        }
        Ok(Some(text))
    }

    /// A telephone; `doubts` hears of a wrong length and of a cell without a digit.
    fn phone(&self, field: Field, doubts: &mut Vec<Doubt>) -> Result<Option<Phone>, RowFault> {
        let cell = without_text_mark(self.cell(field));
        if cell.is_empty() {
            return Ok(None);
        }
        let (column, text) = (|| self.column(field), || shown(cell));
        if digits_lost(cell) {
            return Err(RowFault::DigitsLost { column: column(), text: text() });
        }
        match read_phone(cell, self.shop().region) {
            Ok(phone) => {
                if !phone.valid {
                    doubts.push(Doubt::PhoneLength);
                }
                Ok(Some(phone))
            }
            Err(PhoneError::NoDigit) => {
                doubts.push(Doubt::PhoneLeftOut);
                Ok(None)
            }
            Err(PhoneError::TooLong { .. }) => {
                Err(RowFault::PhoneTooLong { column: column(), text: text() })
            }
        }
    }

    /// Heading and cell for a fault.
    fn named(&self, field: Field) -> (String, String) {
        (self.column(field), shown(self.cell(field)))
    }

    /// The cells of these fields that hold something, joined.
    fn joined(
        &self,
        fields: &[Field],
        between: &str,
        max: usize,
    ) -> Result<Option<String>, RowFault> {
        let mut parts: Vec<Cow<'_, str>> = Vec::new();
        for field in fields {
            if let Some(text) = self.line(*field, max)? {
                parts.push(Cow::Owned(without_text_mark(&text).to_owned()));
            }
        }
        let text = parts.join(between);
        if text.chars().count() > max {
            let column = fields.first().map(|field| self.column(*field)).unwrap_or_default();
            return Err(RowFault::TextTooLong { column, max });
        }
        Ok((!text.is_empty()).then_some(text))
    }
}

#[cfg(test)]
mod tests;
