CREATE TABLE `absence` (
	`person` text PRIMARY KEY NOT NULL,
	`until` text NOT NULL,
	`deputy` text
);
--> statement-breakpoint
CREATE TABLE `digest` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`platform` text NOT NULL,
	`channel` text NOT NULL,
	`area` text NOT NULL,
	`week` text NOT NULL,
	`outcome` text NOT NULL,
	`by_hand` integer NOT NULL,
	`at` text NOT NULL,
	`up_to` integer NOT NULL,
	`digest` text,
	`post` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `digest_week` ON `digest` (`platform`,`channel`,`area`,`week`) WHERE "by_hand" = 0;--> statement-breakpoint
CREATE INDEX `digest_area` ON `digest` (`platform`,`channel`,`area`);--> statement-breakpoint
CREATE TABLE `feed` (
	`platform` text NOT NULL,
	`channel` text NOT NULL,
	`name` text NOT NULL,
	`weekday` integer NOT NULL,
	`time` text NOT NULL,
	`from` text NOT NULL,
	`paused` integer NOT NULL,
	`paused_until` text,
	`news_after` integer NOT NULL,
	`lines_after` integer NOT NULL,
	PRIMARY KEY(`platform`, `channel`)
);
--> statement-breakpoint
CREATE TABLE `follower` (
	`person` text NOT NULL,
	`activity` text NOT NULL,
	PRIMARY KEY(`person`, `activity`)
);
--> statement-breakpoint
CREATE TABLE `nudge` (
	`person` text NOT NULL,
	`week` text NOT NULL,
	`at` text NOT NULL,
	`items` text NOT NULL,
	`post` text,
	PRIMARY KEY(`person`, `week`)
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`platform` text NOT NULL,
	`to` text NOT NULL,
	`card` text NOT NULL,
	`text` text NOT NULL,
	`edits` text,
	`at` text NOT NULL,
	`not_after` text,
	`state` text NOT NULL,
	`attempt` integer NOT NULL,
	`uncertain` integer NOT NULL,
	`holder` text,
	`retry_at` text NOT NULL,
	`message` text,
	`trouble` text,
	`settled_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key_unique` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_open` ON `outbox` (`state`,`retry_at`) WHERE "settled_at" is null;--> statement-breakpoint
CREATE TABLE `teams_reference` (
	`key` text PRIMARY KEY NOT NULL,
	`tenant` text NOT NULL,
	`team` text,
	`user` text,
	`conversation` text NOT NULL,
	`service_url` text NOT NULL,
	`bot` text NOT NULL,
	`parked` text
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_channel` (
	`platform` text NOT NULL,
	`channel` text NOT NULL,
	`area` text NOT NULL,
	PRIMARY KEY(`platform`, `channel`, `area`)
);
--> statement-breakpoint
INSERT INTO `__new_channel`("platform", "channel", "area") SELECT "platform", "channel", "area" FROM `channel`;--> statement-breakpoint
DROP TABLE `channel`;--> statement-breakpoint
ALTER TABLE `__new_channel` RENAME TO `channel`;--> statement-breakpoint
PRAGMA foreign_keys=ON;