CREATE TABLE "kept" (
	"conversation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"value" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "kept_conversation_id_name_pk" PRIMARY KEY("conversation_id","name")
);
--> statement-breakpoint
CREATE TABLE "service_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"service_id" text NOT NULL,
	"result" text NOT NULL,
	"officer_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "kept" ADD CONSTRAINT "kept_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_checks" ADD CONSTRAINT "service_checks_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "service_checks_service" ON "service_checks" USING btree ("service_id","at");