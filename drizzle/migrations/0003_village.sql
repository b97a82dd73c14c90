CREATE TABLE "village_asks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"village_code" text NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"conversation_id" uuid NOT NULL,
	"words" "bytea" NOT NULL,
	"reply" "bytea",
	"joined_to" integer,
	"created_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "village_asks_number" UNIQUE("village_code","number")
);
--> statement-breakpoint
CREATE TABLE "village_days" (
	"village_code" text PRIMARY KEY NOT NULL,
	"meets_at" timestamp with time zone,
	"closes_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "village_asks" ADD CONSTRAINT "village_asks_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "village_asks_conversation" ON "village_asks" USING btree ("conversation_id");