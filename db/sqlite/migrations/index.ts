/** Made by `npx tsx db/sqlite/embed-migrations.ts` from the SQL files in this folder. Do not edit. */
import type { Migration } from "../migrate.ts";

export const MIGRATIONS: readonly Migration[] = [
  {
    name: "0000_memory",
    sql: `CREATE TABLE \`activity_state\` (
	\`code\` text PRIMARY KEY NOT NULL,
	\`status\` text NOT NULL,
	\`progress\` integer,
	\`deadline\` text,
	\`note\` text,
	\`note_at\` text,
	\`note_by\` text,
	\`responsible\` text,
	\`municipalities\` text NOT NULL,
	\`fresh_at\` text,
	\`last_entry\` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE \`alias\` (
	\`words\` text PRIMARY KEY NOT NULL,
	\`activity\` text NOT NULL,
	\`taught_by\` text NOT NULL,
	\`taught_at\` text NOT NULL,
	\`confirmations\` integer NOT NULL,
	\`requests\` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE \`channel\` (
	\`platform\` text NOT NULL,
	\`channel\` text NOT NULL,
	\`area\` text NOT NULL,
	PRIMARY KEY(\`platform\`, \`channel\`)
);
--> statement-breakpoint
CREATE TABLE \`identity\` (
	\`platform\` text NOT NULL,
	\`id\` text NOT NULL,
	\`person\` text NOT NULL,
	PRIMARY KEY(\`platform\`, \`id\`),
	FOREIGN KEY (\`person\`) REFERENCES \`person\`(\`id\`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE \`log\` (
	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	\`request\` text NOT NULL,
	\`part\` integer NOT NULL,
	\`kind\` text NOT NULL,
	\`activity\` text,
	\`at\` text NOT NULL,
	\`author\` text,
	\`role\` text,
	\`platform\` text NOT NULL,
	\`message\` text,
	\`raw\` text NOT NULL,
	\`note\` text,
	\`decision\` text,
	\`internal\` integer NOT NULL,
	\`municipalities\` text NOT NULL,
	\`before\` text NOT NULL,
	\`after\` text NOT NULL,
	\`holder\` text,
	\`refers_to\` integer,
	\`origin\` text,
	\`hash\` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX \`log_request\` ON \`log\` (\`request\`,\`part\`);--> statement-breakpoint
CREATE INDEX \`log_activity\` ON \`log\` (\`activity\`);--> statement-breakpoint
CREATE INDEX \`log_author\` ON \`log\` (\`author\`);--> statement-breakpoint
CREATE INDEX \`log_at\` ON \`log\` (\`at\`);--> statement-breakpoint
CREATE INDEX \`log_refers_to\` ON \`log\` (\`refers_to\`) WHERE "refers_to" is not null;--> statement-breakpoint
CREATE INDEX \`log_holder\` ON \`log\` (\`id\`) WHERE "holder" is not null;--> statement-breakpoint
CREATE TABLE \`notice\` (
	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	\`person\` text NOT NULL,
	\`text\` text NOT NULL,
	\`at\` text NOT NULL,
	\`delivered_at\` text,
	FOREIGN KEY (\`person\`) REFERENCES \`person\`(\`id\`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX \`notice_waiting\` ON \`notice\` (\`person\`) WHERE "delivered_at" is null;--> statement-breakpoint
CREATE TABLE \`person\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`email\` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX \`person_email_unique\` ON \`person\` (\`email\`);--> statement-breakpoint
CREATE TABLE \`plan\` (
	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	\`document\` text NOT NULL,
	\`hash\` text NOT NULL,
	\`at\` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE \`role_holder\` (
	\`role\` text NOT NULL,
	\`person\` text NOT NULL,
	\`from\` text NOT NULL,
	\`to\` text,
	PRIMARY KEY(\`role\`, \`from\`)
);
--> statement-breakpoint
-- The log is append-only. INSERT OR REPLACE removes rows without firing delete triggers (unless the connection asked
-- for recursive triggers), so every INSERT must take the next id and a (request, part) that is not stored.
CREATE TRIGGER \`log_refuses_update\` BEFORE UPDATE ON \`log\` BEGIN
	SELECT RAISE(ABORT, 'the log is append-only: UPDATE refused');
END;
--> statement-breakpoint
CREATE TRIGGER \`log_refuses_delete\` BEFORE DELETE ON \`log\` BEGIN
	SELECT RAISE(ABORT, 'the log is append-only: DELETE refused');
END;
--> statement-breakpoint
CREATE TRIGGER \`log_refuses_replace\` BEFORE INSERT ON \`log\`
WHEN NEW.\`id\` <> coalesce((SELECT \`seq\` FROM \`sqlite_sequence\` WHERE \`name\` = 'log'), 0) + 1
	OR EXISTS (SELECT 1 FROM \`log\` WHERE \`request\` = NEW.\`request\` AND \`part\` = NEW.\`part\`) BEGIN
	SELECT RAISE(ABORT, 'the log is append-only: only the next id and a new request may be inserted');
END;
`,
  },
  {
    name: "0001_platforms",
    sql: `CREATE TABLE \`absence\` (
	\`person\` text PRIMARY KEY NOT NULL,
	\`until\` text NOT NULL,
	\`deputy\` text
);
--> statement-breakpoint
CREATE TABLE \`digest\` (
	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	\`platform\` text NOT NULL,
	\`channel\` text NOT NULL,
	\`area\` text NOT NULL,
	\`week\` text NOT NULL,
	\`outcome\` text NOT NULL,
	\`by_hand\` integer NOT NULL,
	\`at\` text NOT NULL,
	\`up_to\` integer NOT NULL,
	\`digest\` text,
	\`post\` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX \`digest_week\` ON \`digest\` (\`platform\`,\`channel\`,\`area\`,\`week\`) WHERE "by_hand" = 0;--> statement-breakpoint
CREATE INDEX \`digest_area\` ON \`digest\` (\`platform\`,\`channel\`,\`area\`);--> statement-breakpoint
CREATE TABLE \`feed\` (
	\`platform\` text NOT NULL,
	\`channel\` text NOT NULL,
	\`name\` text NOT NULL,
	\`weekday\` integer NOT NULL,
	\`time\` text NOT NULL,
	\`from\` text NOT NULL,
	\`paused\` integer NOT NULL,
	\`paused_until\` text,
	\`news_after\` integer NOT NULL,
	\`lines_after\` integer NOT NULL,
	PRIMARY KEY(\`platform\`, \`channel\`)
);
--> statement-breakpoint
CREATE TABLE \`follower\` (
	\`person\` text NOT NULL,
	\`activity\` text NOT NULL,
	PRIMARY KEY(\`person\`, \`activity\`)
);
--> statement-breakpoint
CREATE TABLE \`nudge\` (
	\`person\` text NOT NULL,
	\`week\` text NOT NULL,
	\`at\` text NOT NULL,
	\`items\` text NOT NULL,
	\`post\` text,
	PRIMARY KEY(\`person\`, \`week\`)
);
--> statement-breakpoint
CREATE TABLE \`outbox\` (
	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	\`key\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`platform\` text NOT NULL,
	\`to\` text NOT NULL,
	\`card\` text NOT NULL,
	\`text\` text NOT NULL,
	\`edits\` text,
	\`at\` text NOT NULL,
	\`not_after\` text,
	\`state\` text NOT NULL,
	\`attempt\` integer NOT NULL,
	\`uncertain\` integer NOT NULL,
	\`holder\` text,
	\`retry_at\` text NOT NULL,
	\`message\` text,
	\`trouble\` text,
	\`settled_at\` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX \`outbox_key_unique\` ON \`outbox\` (\`key\`);--> statement-breakpoint
CREATE INDEX \`outbox_open\` ON \`outbox\` (\`state\`,\`retry_at\`) WHERE "settled_at" is null;--> statement-breakpoint
CREATE TABLE \`teams_reference\` (
	\`key\` text PRIMARY KEY NOT NULL,
	\`tenant\` text NOT NULL,
	\`team\` text,
	\`user\` text,
	\`conversation\` text NOT NULL,
	\`service_url\` text NOT NULL,
	\`bot\` text NOT NULL,
	\`parked\` text
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE \`__new_channel\` (
	\`platform\` text NOT NULL,
	\`channel\` text NOT NULL,
	\`area\` text NOT NULL,
	PRIMARY KEY(\`platform\`, \`channel\`, \`area\`)
);
--> statement-breakpoint
INSERT INTO \`__new_channel\`("platform", "channel", "area") SELECT "platform", "channel", "area" FROM \`channel\`;--> statement-breakpoint
DROP TABLE \`channel\`;--> statement-breakpoint
ALTER TABLE \`__new_channel\` RENAME TO \`channel\`;--> statement-breakpoint
PRAGMA foreign_keys=ON;`,
  },
  {
    name: "0002_guests_and_told",
    sql: `ALTER TABLE \`identity\` ADD \`external\` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE \`notice\` ADD \`told\` text;--> statement-breakpoint
ALTER TABLE \`outbox\` ADD \`told\` text;`,
  },
  {
    name: "0003_notices",
    sql: `ALTER TABLE \`notice\` ADD \`undoes\` integer;`,
  },
  {
    name: "0004_words_uncounted",
    sql: `ALTER TABLE \`alias\` DROP COLUMN \`confirmations\`;--> statement-breakpoint
ALTER TABLE \`alias\` DROP COLUMN \`requests\`;`,
  },
  {
    name: "0005_words_confirmed",
    sql: `ALTER TABLE \`alias\` ADD \`confirmed_by\` text;`,
  },
];
