import { describe, expect, it } from "vitest";
import type { PostState } from "../../src/model/outbox.ts";
import { type PostRow, waitingPost } from "../../src/store/posts.ts";
import { takenOutOfNotices, takenOutOfPosts } from "../../src/store/taken-out.ts";
import { NOW, newEntry } from "../support/database.ts";

const WORDS = "I1 2018-11-20T09:00:00.000Z";
const TOLD = [
  { words: [WORDS], text: "I1: graver i Vingelen", bare: "I1" },
  { words: ["K1 x"], text: "K1: siden er klar", bare: "K1" },
];
const LINES = TOLD.map(({ text }) => text).join("\n");
const TO = { kind: "channel", platform: "slack", channel: "C1", thread: null } as const;
const UNDO = { ...newEntry({ kind: "undo", refersTo: 1 }), id: 7, request: "r", hash: "" };

function row(id: number, state: PostState, more: Partial<PostRow> = {}): PostRow {
  const post = { key: `post${id}`, kind: "digest" as const, to: TO, card: { title: LINES, blocks: [] }, text: LINES };
  const stored = {
    ...waitingPost({ ...post, edits: null, at: "2018-11-26T07:30:00.000Z", notAfter: null }),
    id,
    state,
  };
  return { ...stored, told: TOLD, message: state === "sent" ? "1.0" : null, ...more };
}

const taken = { words: [WORDS], since: null };

describe("words that are taken back", () => {
  it("leave what waits at once, and what others said stays", () => {
    const { changed, edits } = takenOutOfPosts([row(1, "waiting")], taken, [UNDO]);
    expect(changed).toEqual([
      {
        id: 1,
        card: { title: "I1\nK1: siden er klar", blocks: [] },
        text: "I1\nK1: siden er klar",
        told: TOLD.slice(1),
      },
    ]);
    expect(edits).toEqual([]);
  });

  it("are edited out of what was sent, in the newest of the posts that made the message", () => {
    const posts = [row(1, "sent"), row(2, "sent", { edits: "1.0" }), row(3, "sent", { message: "2.0" })];
    const { edits } = takenOutOfPosts(posts, taken, [UNDO]);
    expect(edits.map(({ key, edits: message }) => [key, message])).toEqual([
      ["taken-back:post2:7", "1.0"],
      ["taken-back:post3:7", "2.0"],
    ]);
    expect(edits[0]).toMatchObject({ text: "I1\nK1: siden er klar", at: NOW, told: TOLD.slice(1) });
  });

  it("are marked in what is being sent just now, which may be heard as it was", () => {
    const { changed, edits } = takenOutOfPosts([row(1, "sending")], taken, [UNDO]);
    expect(changed[0]?.told).toEqual([{ ...TOLD[0], gone: true }, TOLD[1]]);
    expect(edits).toEqual([]);
  });

  it("stay in what was sent too long ago, and go from what waits however old it is", () => {
    const since = "2018-11-26T07:30:00.000Z";
    const rows = [row(1, "sent"), row(2, "sent", { at: "2018-11-26T08:00:00.000Z" }), row(3, "waiting")];
    expect(takenOutOfPosts(rows, { words: [WORDS], since }, [UNDO]).changed.map(({ id }) => id)).toEqual([2, 3]);
  });

  it("touch nothing that does not tell them", () => {
    const other = row(1, "sent", { told: TOLD.slice(1) });
    expect(takenOutOfPosts([other, row(2, "waiting", { told: null })], taken, [UNDO])).toEqual({
      changed: [],
      edits: [],
      standing: [],
    });
    expect(takenOutOfNotices([{ id: 1, text: LINES, told: TOLD.slice(1) }], taken)).toEqual([]);
  });

  it("leave a notice that waits", () => {
    const notice = { id: 4, text: LINES, told: TOLD };
    expect(takenOutOfNotices([notice], taken)).toEqual([{ ...notice, text: "I1\nK1: siden er klar" }]);
  });
});
