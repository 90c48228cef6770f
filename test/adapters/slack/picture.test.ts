import { expect, onTestFinished, test } from "vitest";
import { DeliveryError } from "../../../adapters/shared/messenger.ts";
import { uploadPicture } from "../../../adapters/slack/draw/picture.ts";
import { createSlackApi } from "../../../adapters/slack/send/client.ts";
import { type Slack, startSlack } from "../../support/slack/index.ts";

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);
const about = {
  png,
  title: "Infrastruktur – status uke for uke",
  fileName: "infrastruktur.png",
  alt: "Nå, uke 48: 8 løpende.",
};

async function open(): Promise<{ slack: Slack; channel: string; api: ReturnType<typeof createSlackApi> }> {
  const slack = await startSlack();
  onTestFinished(() => slack.stop());
  const { id } = slack.channel({ id: "C1", name: "infrastruktur" });
  return { slack, channel: id, api: createSlackApi(slack) };
}

test("the picture is shown in the channel under its title, with words for those who cannot see it", async () => {
  const { slack, channel, api } = await open();
  await uploadPicture(api, { channel, thread: null, ...about });
  expect(slack.files()).toMatchObject([{ name: about.fileName, title: about.title, channels: [channel] }]);
  expect(slack.files()[0]?.bytes).toEqual(Buffer.from(png));
  const asked = slack.calls.find(({ method }) => method === "files.getUploadURLExternal");
  expect(asked?.args).toMatchObject({ alt_txt: about.alt });
});

test("asked for in a thread, it is shown in the thread", async () => {
  const { slack, channel, api } = await open();
  const first = await api.run((client) => client.chat.postMessage({ channel, text: "Ukesmelding" }));
  await uploadPicture(api, { channel, thread: first.ts ?? "", ...about });
  expect(slack.posted(channel).at(-1)).toMatchObject({ threadTs: first.ts, files: [slack.files()[0]?.id] });
});

test("a connection that breaks during the upload is told as such, and nothing is shown", async () => {
  const { slack, channel, api } = await open();
  slack.fail("upload", "drop-before");
  await expect(uploadPicture(api, { channel, thread: null, ...about })).rejects.toMatchObject({ trouble: "no_answer" });
  expect(slack.posted(channel)).toEqual([]);
});

test.each(["files.getUploadURLExternal", "files.completeUploadExternal"])(
  "when Slack refuses %s, that is told as one kind of error",
  async (method) => {
    const { slack, channel, api } = await open();
    slack.fail(method, { error: "missing_scope" });
    const refused = uploadPicture(api, { channel, thread: null, ...about });
    await expect(refused).rejects.toThrow(DeliveryError);
    await expect(refused).rejects.toMatchObject({ trouble: "missing_scope" });
  },
);

test("an address that is not Slack's gets nothing", async () => {
  const { channel, api } = await open();
  const elsewhere: typeof api = {
    ...api,
    run: async (call) => {
      const said = await api.run(call);
      return (
        typeof said === "object" && said !== null && "url" in said ? { ...said, url: "https://ond.example/x" } : said
      ) as never;
    },
  };
  await expect(uploadPicture(elsewhere, { channel, thread: null, ...about })).rejects.toMatchObject({
    trouble: "foreign_upload_url",
  });
});
