ALTER TABLE "referrals" ALTER COLUMN "consent_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "nudged_at" timestamp with time zone;