from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0004_import_job_asks"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="customerplan",
            name="plan_worklist",
        ),
        migrations.AddField(
            model_name="customerplan",
            name="missed_on",
            field=models.DateField(null=True),
        ),
        migrations.AddIndex(
            model_name="customer",
            index=models.Index(fields=["owner", "archived_at"], name="customer_owner_kept"),
        ),
        migrations.AddIndex(
            model_name="customerplan",
            index=models.Index(
                condition=models.Q(("due__isnull", False)),
                fields=[
                    "owner",
                    "due",
                    "protected",
                    "value",
                    "opens",
                    "closes",
                    "channel",
                    "window",
                    "latest",
                    "customer",
                ],
                name="plan_worklist",
            ),
        ),
        migrations.AddIndex(
            model_name="customerplan",
            index=models.Index(
                fields=["owner", "playbook_version", "planned_at", "customer"], name="plan_made"
            ),
        ),
        migrations.AddIndex(
            model_name="customerplan",
            index=models.Index(
                condition=models.Q(("closes__isnull", False)),
                fields=["owner", "closes", "customer"],
                name="plan_closes",
            ),
        ),
        migrations.AddIndex(
            model_name="customerplan",
            index=models.Index(
                condition=models.Q(("missed_on__isnull", False)),
                fields=["owner", "missed_on", "protected", "value", "customer"],
                name="plan_missed",
            ),
        ),
        migrations.AddIndex(
            model_name="customerplan",
            index=models.Index(
                condition=models.Q(("due__isnull", True)),
                fields=["owner", "state"],
                name="plan_not_followed",
            ),
        ),
    ]
