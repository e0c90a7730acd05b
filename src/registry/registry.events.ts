/** What this room announces; subject is the entry. */
export const registryEvents = {
  registerEntered: 'register.entered',
} as const;
