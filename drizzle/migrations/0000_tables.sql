CREATE SCHEMA "vault";
--> statement-breakpoint
CREATE TABLE "addresses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"kind" text NOT NULL,
	"value" "bytea" NOT NULL,
	"value_index" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "addresses_value" UNIQUE("channel","value_index")
);
--> statement-breakpoint
CREATE TABLE "case_people" (
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "case_people_case_id_person_id_role_pk" PRIMARY KEY("case_id","person_id","role")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"category" text NOT NULL,
	"also" text[] DEFAULT '{}' NOT NULL,
	"severity" text NOT NULL,
	"country" text,
	"place_code" text,
	"since" text,
	"reporter_role" text NOT NULL,
	"reporter_conversation_id" uuid NOT NULL,
	"village_may_know" text NOT NULL,
	"holder_id" uuid,
	"village_asked_at" timestamp with time zone,
	"reached" text,
	"about_child" boolean DEFAULT false NOT NULL,
	"prefers_woman" boolean DEFAULT false NOT NULL,
	"kept_out" uuid[] DEFAULT '{}' NOT NULL,
	"accused_places" text[] DEFAULT '{}' NOT NULL,
	"external_index" "bytea",
	"opened_at" timestamp with time zone NOT NULL,
	"taken_at" timestamp with time zone,
	"raised_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "cases_number" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "conversation_people" (
	"conversation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"relation" text NOT NULL,
	CONSTRAINT "conversation_people_conversation_id_person_id_relation_pk" PRIMARY KEY("conversation_id","person_id","relation")
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"provider" text NOT NULL,
	"role" text DEFAULT 'worker' NOT NULL,
	"country" text,
	"session" "bytea",
	"last_inbound_at" timestamp with time zone,
	"open_until" timestamp with time zone,
	"opted_out_at" timestamp with time zone,
	"news_wanted" boolean DEFAULT false NOT NULL,
	"asked_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"provider" text NOT NULL,
	"provider_id" text NOT NULL,
	"status" text NOT NULL,
	"code" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "deliveries_once" UNIQUE("provider","provider_id","status")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigserial NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"type" text NOT NULL,
	"case_id" uuid,
	"conversation_id" uuid,
	"officer_id" uuid,
	"key_owner" uuid NOT NULL,
	"because" "bytea",
	"data" "bytea",
	"until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "vault"."keyring" (
	"owner_id" uuid PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" uuid PRIMARY KEY NOT NULL,
	"message_id" uuid NOT NULL,
	"type" text NOT NULL,
	"size" integer,
	"seconds" integer,
	"sha256" "bytea",
	"state" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "media_chunks" (
	"media_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "media_chunks_n" UNIQUE("media_id","n")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigserial NOT NULL,
	"conversation_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"provider_id" text NOT NULL,
	"type" text NOT NULL,
	"length" integer NOT NULL,
	"body" "bytea" NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"error_code" text,
	"danger_read_at" timestamp with time zone,
	"received_at" timestamp with time zone NOT NULL,
	"provider_at" timestamp with time zone,
	CONSTRAINT "messages_provider_id" UNIQUE("provider","provider_id")
);
--> statement-breakpoint
CREATE TABLE "officers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"level" text NOT NULL,
	"area_code" text NOT NULL,
	"woman" boolean NOT NULL,
	"wake" boolean NOT NULL,
	"on_call" boolean NOT NULL,
	"on_duty" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "officers_conversation_id_unique" UNIQUE("conversation_id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigserial NOT NULL,
	"job" text NOT NULL,
	"conversation_id" uuid,
	"case_id" uuid,
	"officer_id" uuid,
	"timer" text,
	"state" text DEFAULT 'waiting' NOT NULL,
	"run_at" timestamp with time zone NOT NULL,
	"lease_until" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"error_code" text,
	"purpose" text,
	"urgent" boolean DEFAULT false NOT NULL,
	"in_reply_to" uuid,
	"body" "bytea",
	"key_owner" uuid,
	"gate" text,
	"because" text,
	"provider" text,
	"provider_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" "bytea",
	"name_index" "bytea",
	"passport_index" "bytea",
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigserial NOT NULL,
	"conversation_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"officer_id" uuid,
	"outbox_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "senders" (
	"conversation_id" uuid PRIMARY KEY NOT NULL,
	"token" uuid NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "addresses" ADD CONSTRAINT "addresses_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_people" ADD CONSTRAINT "case_people_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_people" ADD CONSTRAINT "case_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_reporter_conversation_id_conversations_id_fk" FOREIGN KEY ("reporter_conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_people" ADD CONSTRAINT "conversation_people_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_people" ADD CONSTRAINT "conversation_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_chunks" ADD CONSTRAINT "media_chunks_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officers" ADD CONSTRAINT "officers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officers" ADD CONSTRAINT "officers_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "senders" ADD CONSTRAINT "senders_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "addresses_conversation" ON "addresses" USING btree ("conversation_id");--> statement-breakpoint
CREATE INDEX "cases_reporter" ON "cases" USING btree ("reporter_conversation_id");--> statement-breakpoint
CREATE INDEX "cases_holder" ON "cases" USING btree ("holder_id");--> statement-breakpoint
CREATE INDEX "cases_external" ON "cases" USING btree ("external_index");--> statement-breakpoint
CREATE INDEX "events_case" ON "events" USING btree ("case_id","seq");--> statement-breakpoint
CREATE INDEX "events_seq" ON "events" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "media_message" ON "media" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "messages_pending" ON "messages" USING btree ("conversation_id","state","seq");--> statement-breakpoint
CREATE INDEX "officers_area" ON "officers" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("run_at") WHERE state in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX "outbox_conversation" ON "outbox" USING btree ("conversation_id","seq") WHERE state in ('waiting', 'running', 'unknown', 'held');--> statement-breakpoint
CREATE INDEX "outbox_provider_id" ON "outbox" USING btree ("provider","provider_id");--> statement-breakpoint
CREATE INDEX "people_name" ON "people" USING btree ("name_index");--> statement-breakpoint
CREATE INDEX "people_passport" ON "people" USING btree ("passport_index");--> statement-breakpoint
CREATE INDEX "questions_conversation" ON "questions" USING btree ("conversation_id","state");--> statement-breakpoint
CREATE INDEX "questions_case" ON "questions" USING btree ("case_id");