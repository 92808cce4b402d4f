import type { SheetFormat } from "../sheetFormat.ts";
import { csv } from "./csv.ts";
import { ndjson } from "./ndjson.ts";
import { parquet } from "./parquet.ts";
import { xlsx } from "./xlsx.ts";

/** Every format of `table`; a new one is a file here and a line below. */
export const sheetFormats: readonly SheetFormat[] = [csv, xlsx, parquet, ndjson];
