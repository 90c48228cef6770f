/** Said when somebody changes or deletes a message that they wrote to the bot. */
export const EDITED = {
  title: "Du endret meldingen",
  deletedTitle: "Du slettet meldingen",
  correction: (title: string) => `Skal ${title} rettes slik?`,
  notCorrected: "Rettelsen er ikke lagret ennå.",
  commentGone: "Kommentaren fra meldingen tas bort.",
  stands: (title: string) => `Det som ble lagret fra den, står fortsatt på ${title}:`,
  ask: "Skal det som står der nå, gjelde?",
  apply: "Ja, lagre det",
} as const;
