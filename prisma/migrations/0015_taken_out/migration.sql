-- What is taken out of a round names who took it out, and why where a reason is asked for: the row that goes cannot
-- say so itself, so the command says it to its transaction (app/evaluation/ledger/taken-out.server.ts).
CREATE FUNCTION ledger_taken_out() RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF coalesce(current_setting('ledger.by', true), '') = '' THEN
    RAISE EXCEPTION 'nobody is named who takes this out of the round';
  END IF;
  RETURN jsonb_strip_nulls(jsonb_build_object('by', current_setting('ledger.by'), 'reason', nullif(current_setting('ledger.reason', true), '')));
END $$;

CREATE OR REPLACE FUNCTION ledger_pair_rule_lifted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(s."roundId", 'pair-rule-lifted', jsonb_build_object('report', b."code", 'judge', s."number"::text, 'rule', OLD."kind") || ledger_taken_out())
  FROM "Seat" s JOIN "BlindCopy" b ON b."entryId" = OLD."entryId" WHERE s."id" = OLD."seatId";
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION ledger_assignments_withdrawn() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(g."roundId", 'assignments-withdrawn', jsonb_build_object('assignments', g."ids") || ledger_taken_out())
  FROM (SELECT "roundId", jsonb_agg("id" ORDER BY "id") AS "ids" FROM gone GROUP BY "roundId") g;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION ledger_awards_withdrawn() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(g."roundId", 'awards-withdrawn', jsonb_build_object('reports', g."codes") || ledger_taken_out())
  FROM (SELECT o."roundId", jsonb_agg(b."code" ORDER BY b."code") AS "codes" FROM gone o JOIN "BlindCopy" b ON b."entryId" = o."entryId" GROUP BY o."roundId") g;
  RETURN NULL;
END $$;
