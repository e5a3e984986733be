-- CreateEnum
CREATE TYPE "UseKind" AS ENUM ('INSTRUCTION', 'ADOPTION', 'REGULATION', 'PUBLICATION', 'INTERNAL_PUBLICATION');

-- CreateEnum
CREATE TYPE "UseLevel" AS ENUM ('PROVINCE', 'CITY', 'COUNTY');

-- CreateEnum
CREATE TYPE "DecisionForm" AS ENUM ('CIRCULAR', 'COMMENDATION');

-- CreateTable
CREATE TABLE "ReportUse" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "kind" "UseKind" NOT NULL,
    "level" "UseLevel" NOT NULL,
    "source" TEXT NOT NULL,
    "proof" TEXT NOT NULL,
    "usedOn" DATE NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReportUse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportUseRetraction" (
    "useId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "retractedById" UUID NOT NULL,
    "retractedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReportUseRetraction_pkey" PRIMARY KEY ("useId")
);

-- CreateTable
CREATE TABLE "FinalResult" (
    "roundId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "points" JSONB NOT NULL,
    "result" JSONB NOT NULL,
    "computedById" UUID NOT NULL,
    "computedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FinalResult_pkey" PRIMARY KEY ("roundId","number")
);

-- CreateTable
CREATE TABLE "PublicNotice" (
    "roundId" UUID NOT NULL,
    "workingDays" INTEGER NOT NULL,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PublicNotice_pkey" PRIMARY KEY ("roundId")
);

-- CreateTable
CREATE TABLE "Objection" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "entryId" UUID,
    "name" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "concernedIds" UUID[],
    "dueOn" DATE NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "registeredById" UUID,

    CONSTRAINT "Objection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ObjectionAnswer" (
    "objectionId" UUID NOT NULL,
    "upheld" BOOLEAN NOT NULL,
    "answer" TEXT NOT NULL,
    "answeredById" UUID NOT NULL,
    "answeredAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ObjectionAnswer_pkey" PRIMARY KEY ("objectionId")
);

-- CreateTable
CREATE TABLE "AwardDecision" (
    "roundId" UUID NOT NULL,
    "form" "DecisionForm" NOT NULL,
    "approvalNumber" TEXT NOT NULL DEFAULT '',
    "documentNumber" TEXT NOT NULL DEFAULT '',
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AwardDecision_pkey" PRIMARY KEY ("roundId")
);

-- CreateTable
CREATE TABLE "OrganizationAward" (
    "roundId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "handedIn" INTEGER NOT NULL,
    "due" INTEGER NOT NULL,
    "points" INTEGER NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OrganizationAward_pkey" PRIMARY KEY ("roundId","organizationId")
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "roundId" UUID NOT NULL,
    "entryId" UUID,
    "organizationId" UUID,
    "names" TEXT[],
    "unit" TEXT NOT NULL DEFAULT '',
    "award" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "issuedById" UUID NOT NULL,
    "issuedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarDay" (
    "day" DATE NOT NULL,
    "working" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "enteredById" UUID NOT NULL,
    "enteredAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CalendarDay_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE INDEX "ReportUse_reportId_idx" ON "ReportUse"("reportId");

-- CreateIndex
CREATE INDEX "Objection_roundId_idx" ON "Objection"("roundId");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_entryId_key" ON "Certificate"("entryId");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_year_number_key" ON "Certificate"("year", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_roundId_organizationId_key" ON "Certificate"("roundId", "organizationId");

-- AddForeignKey
ALTER TABLE "ReportUse" ADD CONSTRAINT "ReportUse_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportUseRetraction" ADD CONSTRAINT "ReportUseRetraction_useId_fkey" FOREIGN KEY ("useId") REFERENCES "ReportUse"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FinalResult" ADD CONSTRAINT "FinalResult_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicNotice" ADD CONSTRAINT "PublicNotice_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObjectionAnswer" ADD CONSTRAINT "ObjectionAnswer_objectionId_fkey" FOREIGN KEY ("objectionId") REFERENCES "Objection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardDecision" ADD CONSTRAINT "AwardDecision_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganizationAward" ADD CONSTRAINT "OrganizationAward_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganizationAward" ADD CONSTRAINT "OrganizationAward_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── who may do what with the new tables ──
REVOKE UPDATE, DELETE ON "ReportUse", "ReportUseRetraction", "FinalResult", "PublicNotice", "Objection", "ObjectionAnswer", "AwardDecision", "OrganizationAward", "Certificate" FROM fuqing_app;
-- An award's grade and place are never rewritten; a proposed one may be taken back, which the ledger keeps.
REVOKE UPDATE ON "Award" FROM fuqing_app;
GRANT UPDATE ("conferredById", "conferredAt") ON "Award" TO fuqing_app;

-- ── the ledger after the opening ──
CREATE FUNCTION ledger_final_result() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(NEW."roundId", 'final', jsonb_build_object('points', NEW."points", 'result', NEW."result", 'by', NEW."computedById"));
  RETURN NULL;
END $$;
CREATE TRIGGER ledger AFTER INSERT ON "FinalResult" FOR EACH ROW EXECUTE FUNCTION ledger_final_result();

-- [report, grade, place] of all awards that were proposed together
CREATE FUNCTION ledger_awards() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(m."roundId", 'awards', jsonb_build_object('by', m."proposedById", 'made', m."made"))
  FROM (SELECT n."roundId", n."proposedById", jsonb_agg(jsonb_build_array(b."code", n."grade", n."place") ORDER BY n."grade", n."place", b."code") AS "made"
    FROM made n JOIN "BlindCopy" b ON b."entryId" = n."entryId" GROUP BY n."roundId", n."proposedById") m;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger AFTER INSERT ON "Award" REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION ledger_awards();

CREATE FUNCTION ledger_awards_withdrawn() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(g."roundId", 'awards-withdrawn', jsonb_build_object('reports', g."codes"))
  FROM (SELECT o."roundId", jsonb_agg(b."code" ORDER BY b."code") AS "codes" FROM gone o JOIN "BlindCopy" b ON b."entryId" = o."entryId" GROUP BY o."roundId") g;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_withdrawn AFTER DELETE ON "Award" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION ledger_awards_withdrawn();

CREATE FUNCTION ledger_notice() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(NEW."roundId", 'notice', jsonb_build_object('workingDays', NEW."workingDays", 'firstDay', NEW."firstDay"::text, 'lastDay', NEW."lastDay"::text, 'by', NEW."openedById"));
  RETURN NULL;
END $$;
CREATE TRIGGER ledger AFTER INSERT ON "PublicNotice" FOR EACH ROW EXECUTE FUNCTION ledger_notice();

-- Who objects and to what stays out of the file; the fingerprint of the text proves that it was not rewritten.
CREATE FUNCTION ledger_objection() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(NEW."roundId", 'objection', jsonb_build_object('objection', NEW."id", 'report', (SELECT b."code" FROM "BlindCopy" b WHERE b."entryId" = NEW."entryId"),
    'anonymous', NEW."name" = '', 'dueOn', NEW."dueOn"::text, 'text', encode(sha256(convert_to(NEW."text", 'UTF8')), 'hex')));
  RETURN NULL;
END $$;
CREATE TRIGGER ledger AFTER INSERT ON "Objection" FOR EACH ROW EXECUTE FUNCTION ledger_objection();

CREATE FUNCTION ledger_answer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(o."roundId", 'answer', jsonb_build_object('objection', NEW."objectionId", 'upheld', NEW."upheld", 'by', NEW."answeredById",
    'answer', encode(sha256(convert_to(NEW."answer", 'UTF8')), 'hex'))) FROM "Objection" o WHERE o."id" = NEW."objectionId";
  RETURN NULL;
END $$;
CREATE TRIGGER ledger AFTER INSERT ON "ObjectionAnswer" FOR EACH ROW EXECUTE FUNCTION ledger_answer();

CREATE FUNCTION ledger_decision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(NEW."roundId", 'decision', jsonb_build_object('form', NEW."form", 'approvalNumber', NEW."approvalNumber", 'by', NEW."decidedById", 'awards', coalesce(
    (SELECT jsonb_agg(jsonb_build_array(b."code", a."grade", a."place") ORDER BY a."grade", a."place", b."code") FROM "Award" a JOIN "BlindCopy" b ON b."entryId" = a."entryId"
      WHERE a."roundId" = NEW."roundId"), '[]')));
  RETURN NULL;
END $$;
CREATE TRIGGER ledger AFTER INSERT ON "AwardDecision" FOR EACH ROW EXECUTE FUNCTION ledger_decision();
