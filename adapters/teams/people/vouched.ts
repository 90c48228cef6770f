/** What an entry of a roster vouches for. */
import type { Member } from "../send/port.ts";

/** Whom the bot takes for one of its own. */
export interface Membership {
  /** In lower case; empty: every tenant is ours (without authentication only). */
  tenantId: string;
  /** False: who writes is believed, and the roster of a playground on this machine may leave things out. */
  authentication: boolean;
}

const OUTSIDE = /^(?:guest|anonymous)$/iu;

/**
 * True for a colleague: nobody else may change anything (`promises.md`, P9), so what the roster leaves out counts
 * against. `aadObjectId`: whom the activity says it is.
 */
export function isColleague(member: Member, aadObjectId: string, { tenantId, authentication }: Membership): boolean {
  if (OUTSIDE.test(member.role ?? "") || /#ext#/iu.test(member.principal ?? "")) return false;
  const { aadObjectId: id, tenant } = authentication ? member : withGaps(member, aadObjectId, tenantId);
  const isSame = id !== null && same(id, aadObjectId);
  const isOurs = (tenantId === "" && !authentication) || (tenant !== null && same(tenant, tenantId));
  return isSame && isOurs;
}

/** What a playground leaves out is taken to be as the activity says. */
function withGaps(member: Member, aadObjectId: string, tenantId: string): Member {
  return { ...member, aadObjectId: member.aadObjectId ?? aadObjectId, tenant: member.tenant ?? tenantId };
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
