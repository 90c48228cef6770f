ALTER TABLE `identity` ADD `external` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `notice` ADD `told` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `told` text;