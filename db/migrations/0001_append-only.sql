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
