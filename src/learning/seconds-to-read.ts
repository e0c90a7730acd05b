/** The least time in which sections can be read, in whole seconds. */
export const secondsToRead = (sections: readonly { readonly characters: number }[], charactersPerMinute: number): number =>
  Math.ceil((sections.reduce((sum, section) => sum + section.characters, 0) / charactersPerMinute) * 60);
