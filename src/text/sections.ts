/** Every section of a tree, parents before children, in document order. */
export function* walkSections<S extends { children: readonly S[] }>(sections: readonly S[]): Generator<S> {
  for (const section of sections) {
    yield section;
    yield* walkSections(section.children);
  }
}
