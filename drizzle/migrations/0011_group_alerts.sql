CREATE TABLE "group_alerts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"group" text NOT NULL,
	"case_id" uuid NOT NULL,
	"counted" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"said_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "group_alerts" ADD CONSTRAINT "group_alerts_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_alerts" ADD CONSTRAINT "group_alerts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_alerts_officer" ON "group_alerts" USING btree ("officer_id","group","at");--> statement-breakpoint
CREATE INDEX "group_alerts_case" ON "group_alerts" USING btree ("case_id");