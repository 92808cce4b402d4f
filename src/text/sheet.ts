/** What the cells of a column are: `percent` is a number of percent (98.5), `date` is YYYY-MM-DD. */
export type ColumnType = "text" | "integer" | "number" | "percent" | "date" | "boolean";

/** A column of a sheet: a stable name for programs, a label for people. */
export interface Column {
  name: string;
  label: string;
  type: ColumnType;
}

export type Row = readonly (string | number | boolean | null)[];

/** A table of typed columns, one of a workbook. */
export interface Sheet {
  name: string;
  label: string;
  columns: readonly Column[];
}
