def migrate(cr, version):
    """Several forms may serve a purpose now, for bodies of different kinds."""
    cr.execute(
        """
        ALTER TABLE ub_document_report
        DROP CONSTRAINT IF EXISTS ub_document_report_purpose_uniq
        """
    )
