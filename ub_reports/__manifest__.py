{
    "name": "Official forms of methodical work",
    "summary": "Orders and minutes of a school on paper, in Kyrgyz and Russian",
    "version": "19.0.0.1.0",
    "category": "Human Resources",
    "license": "LGPL-3",
    "author": "Usulduk",
    "depends": ["ub_methodical"],
    "data": [
        # Templates
        "report/layout_templates.xml",
        "report/layout_block_templates.xml",
        "report/f01_order_templates.xml",
        "report/f04_local_act_templates.xml",
        "report/f06_acknowledgement_templates.xml",
        "report/f16_minutes_templates.xml",
        "report/f16_minutes_decision_templates.xml",
        "report/f16_short_templates.xml",
        "report/f17_extract_templates.xml",
        "report/f18_attendance_templates.xml",
        "report/f19_notice_templates.xml",
        "report/f20_control_templates.xml",
        "report/journal_templates.xml",
        "report/register_templates.xml",
        # Actions
        "data/report_paperformat.xml",
        "report/ub_reports.xml",
        "report/ub_reports_minutes.xml",
        "report/ub_reports_meeting.xml",
        "report/ub_reports_control.xml",
        "report/ub_reports_journal.xml",
        "report/ub_reports_approval.xml",
        # Data
        "data/ub_document_report_data.xml",
        "data/ub_document_report_approval_data.xml",
        # Menus
        "views/ub_reports_menus.xml",
    ],
}
