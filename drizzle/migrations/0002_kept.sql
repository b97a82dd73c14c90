CREATE TABLE "kept" (
	"conversation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"value" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "kept_conversation_id_name_pk" PRIMARY KEY("conversation_id","name")
);
--> statement-breakpoint
ALTER TABLE "kept" ADD CONSTRAINT "kept_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;