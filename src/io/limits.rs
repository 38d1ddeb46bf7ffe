/// How large an input may be. Checked before memory is asked for, so that an
/// oversized or hostile file ends in a message, never in an aborted process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a file, also after decoding.
    pub file_bytes: usize,
    /// Bytes of one field.
    pub field_bytes: usize,
    /// Columns of a table.
    pub columns: usize,
    /// Characters of a candidate's name.
    pub name_chars: usize,
    /// Cells of a sheet (rows × columns in use). A text file needs no such
    /// limit: its cells cannot outnumber its bytes.
    pub sheet_cells: usize,
    /// Bytes of all parts of a workbook together, unpacked.
    pub unpacked_bytes: u64,
    /// How many times larger than packed a part of a workbook may be.
    pub unpacked_ratio: u64,
    /// Parts of a workbook.
    pub parts: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 2 << 30,
            field_bytes: 1 << 20,
            columns: 4_096,
            name_chars: 1_000,
            sheet_cells: 5_000_000,
            unpacked_bytes: 256 << 20,
            unpacked_ratio: 100,
            parts: 10_000,
        }
    }
}
