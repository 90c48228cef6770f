/**
 * Sending to Teams. The only file that knows botbuilder, whose support ended on 31.12.2025: a move to
 * `@microsoft/agents-hosting` replaces this file and no other. Receiving is `receive.ts`, ours (see `tokens.ts`).
 */
import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { channelTypeOf } from "../receive/channel-type.ts";
import { type HttpPolicy, signingPolicy } from "../receive/signing.ts";
import { asConnectorCall, memberOf } from "./connector-answers.ts";
import type { Login } from "./login.ts";
import type { Address, OutgoingMessage, Posted, Transport } from "./port.ts";

const TIMEOUT_MS = 4000;

/** The bot's token is for this audience. */
const AUDIENCE = "https://api.botframework.com";

/** On our own requests only: the connector takes the wish as a query, which botbuilder 4.23 has no name for. */
const TARGETED = "x-aktivitet-targeted";

/**
 * botbuilder 4.23.3 knows `noRetryPolicy` and passes it on to nobody: every 5xx would be sent four times, and doubled
 * when the first had arrived. A redirect would carry the token to another place.
 */
const UNWANTED = ["defaultRetryPolicy", "redirectPolicy"];

/** The part of botbuilder's HTTP client that it keeps to itself, and whose defaults must go. */
interface HttpClient {
  pipeline: { removePolicy(policy: { name: string }): void; addPolicy(policy: HttpPolicy): void };
}

/** The connector as `Transport`. `login` gives the bot's token; null to send none (development without authentication). */
export function createTransport(appId: string, login: Login | null): Transport {
  const authentication = new ConfigurationBotFrameworkAuthentication(
    { MicrosoftAppId: appId },
    credentials(appId, login),
  );
  // biome-ignore lint/complexity/useLiteralKeys: protected, and the only way to an identity that botbuilder exports.
  const identity = new CloudAdapter(authentication)["createClaimsIdentity"](appId);
  const connectors = new Map<string, ReturnType<typeof connect>>();
  const options = { timeout: TIMEOUT_MS };

  async function connect(serviceUrl: string) {
    const connector = await authentication.createConnectorFactory(identity).create(serviceUrl, AUDIENCE);
    const { pipeline } = Reflect.get(connector, "client") as HttpClient;
    for (const name of UNWANTED) pipeline.removePolicy({ name });
    if (login !== null) pipeline.addPolicy(signingPolicy(login));
    pipeline.addPolicy({
      name: "targeted",
      sendRequest(request, next) {
        if (request.headers.has(TARGETED)) request.url += "?isTargetedActivity=true";
        request.headers.delete(TARGETED);
        return next(request);
      },
    });
    return connector.conversations;
  }

  function conversations(serviceUrl: string) {
    const known = connectors.get(serviceUrl) ?? connect(serviceUrl);
    connectors.set(serviceUrl, known);
    return known;
  }

  const send = (to: Address, activity: Partial<Activity>, headers: Record<string, string> = {}): Promise<Posted> =>
    asConnectorCall(async () => {
      const connector = await conversations(to.serviceUrl);
      const sent = await connector.sendToConversation(to.conversation, activity, {
        ...options,
        customHeaders: headers,
      });
      return { conversation: to.conversation, activity: sent.id ?? "" };
    });

  return {
    send: (to, message) => send(to, messageActivity(appId, message)),
    sendPrivate: (to, userId, message) =>
      send(to, { ...messageActivity(appId, message), recipient: { id: userId, name: "" } }, { [TARGETED]: "true" }),
    update: (to, activity, message) =>
      asConnectorCall(async () => {
        const connector = await conversations(to.serviceUrl);
        await connector.updateActivity(to.conversation, activity, messageActivity(appId, message), options);
      }),
    delete: (to, activity) =>
      asConnectorCall(async () => {
        await (await conversations(to.serviceUrl)).deleteActivity(to.conversation, activity, options);
      }),
    newThread: ({ serviceUrl, conversation }, tenant, message) =>
      asConnectorCall(async () => {
        const channelData = { channel: { id: conversation }, tenant: { id: tenant } };
        const activity = messageActivity(appId, message) as Activity;
        const parameters = { bot: bot(appId), isGroup: true, tenantId: tenant, channelData, activity };
        const created = await (await conversations(serviceUrl)).createConversation(parameters as never, options);
        return { conversation: created.id, activity: created.activityId };
      }),
    newPersonal: (serviceUrl, tenant, userId) =>
      asConnectorCall(async () => {
        const members = [{ id: userId, name: "" }];
        const parameters = {
          bot: bot(appId),
          isGroup: false,
          tenantId: tenant,
          members,
          channelData: { tenant: { id: tenant } },
        };
        return (await (await conversations(serviceUrl)).createConversation(parameters as never, options)).id;
      }),
    member: ({ serviceUrl, conversation }, userId) =>
      asConnectorCall(async () => {
        const connector = await conversations(serviceUrl);
        return memberOf(await connector.getConversationMember(conversation, userId, options));
      }),
    channelType: (serviceUrl, of) => asConnectorCall(() => channelTypeOf(serviceUrl, of, login)),
  };
}

/** botbuilder's own credentials wait for Entra without limit, and start programs to read a certificate: `signing.ts`. */
function credentials(appId: string, login: Login | null) {
  const unsigned = { signRequest: async <T>(request: T): Promise<T> => request };
  return {
    isValidAppId: async (id: string) => id === appId,
    isAuthenticationDisabled: async () => login === null,
    createCredentials: async () => unsigned as never,
  };
}

function bot(appId: string) {
  return { id: `28:${appId}`, name: "" };
}

function messageActivity(appId: string, { text, summary, card }: OutgoingMessage): Partial<Activity> {
  const attachments = card === null ? [] : [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }];
  const words = text === null ? {} : { text, textFormat: "plain" };
  return { type: "message", from: bot(appId), summary, ...words, ...(attachments.length > 0 && { attachments }) };
}
