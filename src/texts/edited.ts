/** Said when somebody changes or deletes a message that they wrote to the bot. */
export const EDITED = {
  title: "Du endret meldingen",
  deletedTitle: "Du slettet meldingen",
  correction: (title: string) => `Skal ${title} rettes slik?`,
  notCorrected: "Rettelsen er ikke lagret ennå.",
  commentGone: "Kommentaren fra meldingen tas bort.",
  stands: (title: string) => `Det du meldte før, står fortsatt på ${title}:`,
  asks: "Du endret meldingen. Svaret ditt retter det som er lagret.",
  ask: "Skal det som står der nå, gjelde?",
  notYet: "Dette er ikke lagret ennå.",
} as const;
