/** What people say before they say anything: «hei Kari, …», «god morgen! …». */

const GREETING =
  /^(?:(?:[Hh]ei|[Hh]allo|[Hh]eisann|[Hh]eia|[Hh]ello|[Hh]i|[Gg]od (?:morgen|dag))(?: (?:du|dere|igjen|på deg|bot|\p{Lu}\p{Ll}+))?(?:\s*[,:!.–-]\s*|\s+))+(?=\S)/u;

/** The text without its greeting; the same where it has none, or nothing else. */
export function withoutGreeting(text: string): string {
  return text.replace(GREETING, "");
}
