ALTER TABLE "village_days" ADD COLUMN "meets_how" "bytea";--> statement-breakpoint
ALTER TABLE "village_days" ADD COLUMN "meets_how_by" uuid;--> statement-breakpoint
ALTER TABLE "village_days" ADD CONSTRAINT "village_days_meets_how_by_people_id_fk" FOREIGN KEY ("meets_how_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;