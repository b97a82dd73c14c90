CREATE TABLE "case_keys" (
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" "bytea" NOT NULL,
	CONSTRAINT "case_keys_case_id_kind_value_pk" PRIMARY KEY("case_id","kind","value")
);
--> statement-breakpoint
CREATE TABLE "case_links" (
	"case_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"kinds" text[] NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	CONSTRAINT "case_links_case_id_other_id_pk" PRIMARY KEY("case_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "referrals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"service" text NOT NULL,
	"state" text DEFAULT 'sent' NOT NULL,
	"shared" "bytea" NOT NULL,
	"external_number" "bytea",
	"consent_at" timestamp with time zone NOT NULL,
	"mandate_at" timestamp with time zone,
	"sent_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "neighbours_may_know" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "successor_id" uuid;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "joined_to" uuid;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "practice" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "raised_for" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "round_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "news_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "nudged_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "postponed_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "alarmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "trail_length" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "trail_head" "bytea";--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "hash" "bytea";--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "neighbours" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "zone" text DEFAULT 'Asia/Jakarta' NOT NULL;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "organisation" text;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "standing" text DEFAULT 'active' NOT NULL;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "back_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "successor_id" uuid;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "replaces_id" uuid;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "alarm" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "case_keys" ADD CONSTRAINT "case_keys_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_other_id_cases_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_keys_value" ON "case_keys" USING btree ("value");--> statement-breakpoint
CREATE INDEX "referrals_case" ON "referrals" USING btree ("case_id");