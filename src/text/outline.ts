import type { MarkerKind, Role } from "../model.ts";
import type { Range } from "./range.ts";

/** A section as read, in ranges of the normalised text. */
export interface OutlineSection {
  id: string;
  depth: number;
  kind: MarkerKind;
  ordinal: number;
  role: Role | null;
  marker: Range;
  title: Range | null;
  /** Own running text: behind marker and title, up to the first child. */
  text: Range;
  span: Range;
  children: OutlineSection[];
}

/** The parts of a document: `head`, `lead`, the section tree, `closing`, `foot`, in this order and without overlap. */
export interface Outline {
  /** Page head: navigation, fields, title, publication line, addressee. */
  head: Range;
  /** The text between title or addressee and the first section. */
  lead: Range | null;
  sections: OutlineSection[];
  /** 特此报告, the signature and its date. */
  closing: Range | null;
  foot: Range | null;
}
