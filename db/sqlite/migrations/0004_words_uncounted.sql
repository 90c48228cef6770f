ALTER TABLE `alias` DROP COLUMN `confirmations`;--> statement-breakpoint
ALTER TABLE `alias` DROP COLUMN `requests`;