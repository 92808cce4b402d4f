import type { Outline, OutlineSection } from "./outline.ts";

/** Every section of a tree, parents before children, in document order. */
export function* walkSections<S extends { children: readonly S[] }>(sections: readonly S[]): Generator<S> {
  for (const section of sections) {
    yield section;
    yield* walkSections(section.children);
  }
}

/** A section with the sections above it, outermost first. */
export interface SectionPath {
  section: OutlineSection;
  ancestors: readonly OutlineSection[];
}

/** Every section of an outline with its ancestors, in document order. */
export function* walkPaths(outline: Outline): Generator<SectionPath> {
  function* walk(sections: readonly OutlineSection[], ancestors: readonly OutlineSection[]): Generator<SectionPath> {
    for (const section of sections) {
      yield { section, ancestors };
      yield* walk(section.children, [...ancestors, section]);
    }
  }
  yield* walk(outline.sections, []);
}
