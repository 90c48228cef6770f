CREATE TABLE `activity_state` (
	`code` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`progress` integer,
	`deadline` text,
	`note` text,
	`note_at` text,
	`note_by` text,
	`responsible` text,
	`municipalities` text NOT NULL,
	`fresh_at` text,
	`last_entry` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `alias` (
	`words` text PRIMARY KEY NOT NULL,
	`activity` text NOT NULL,
	`taught_by` text NOT NULL,
	`taught_at` text NOT NULL,
	`confirmations` integer NOT NULL,
	`requests` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `channel` (
	`platform` text NOT NULL,
	`channel` text NOT NULL,
	`area` text NOT NULL,
	PRIMARY KEY(`platform`, `channel`)
);
--> statement-breakpoint
CREATE TABLE `identity` (
	`platform` text NOT NULL,
	`id` text NOT NULL,
	`person` text NOT NULL,
	PRIMARY KEY(`platform`, `id`),
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`request` text NOT NULL,
	`part` integer NOT NULL,
	`kind` text NOT NULL,
	`activity` text,
	`at` text NOT NULL,
	`author` text,
	`role` text,
	`platform` text NOT NULL,
	`message` text,
	`raw` text NOT NULL,
	`note` text,
	`decision` text,
	`internal` integer NOT NULL,
	`municipalities` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`holder` text,
	`refers_to` integer,
	`origin` text,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `log_request` ON `log` (`request`,`part`);--> statement-breakpoint
CREATE INDEX `log_activity` ON `log` (`activity`);--> statement-breakpoint
CREATE INDEX `log_author` ON `log` (`author`);--> statement-breakpoint
CREATE INDEX `log_at` ON `log` (`at`);--> statement-breakpoint
CREATE INDEX `log_refers_to` ON `log` (`refers_to`) WHERE "refers_to" is not null;--> statement-breakpoint
CREATE INDEX `log_holder` ON `log` (`id`) WHERE "holder" is not null;--> statement-breakpoint
CREATE TABLE `notice` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`delivered_at` text,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notice_waiting` ON `notice` (`person`) WHERE "delivered_at" is null;--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email_unique` ON `person` (`email`);--> statement-breakpoint
CREATE TABLE `plan` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`document` text NOT NULL,
	`hash` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `role_holder` (
	`role` text NOT NULL,
	`person` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	PRIMARY KEY(`role`, `from`)
);
--> statement-breakpoint
-- The log is append-only. INSERT OR REPLACE removes rows without firing delete triggers (unless the connection asked
-- for recursive triggers), so every INSERT must take the next id and a (request, part) that is not stored.
CREATE TRIGGER `log_refuses_update` BEFORE UPDATE ON `log` BEGIN
	SELECT RAISE(ABORT, 'the log is append-only: UPDATE refused');
END;
--> statement-breakpoint
CREATE TRIGGER `log_refuses_delete` BEFORE DELETE ON `log` BEGIN
	SELECT RAISE(ABORT, 'the log is append-only: DELETE refused');
END;
--> statement-breakpoint
CREATE TRIGGER `log_refuses_replace` BEFORE INSERT ON `log`
WHEN NEW.`id` <> coalesce((SELECT `seq` FROM `sqlite_sequence` WHERE `name` = 'log'), 0) + 1
	OR EXISTS (SELECT 1 FROM `log` WHERE `request` = NEW.`request` AND `part` = NEW.`part`) BEGIN
	SELECT RAISE(ABORT, 'the log is append-only: only the next id and a new request may be inserted');
END;
